#include "dialect.h"

#include <span>
#include <utility>

namespace hamdel::storage::dialect {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The end of what must be left alone from here: a quoted text, a quoted name, a comment; or `at`.
std::size_t end_of_untouched(std::string_view sql, std::size_t at) {
    std::size_t end = std::string_view::npos;
    if (sql[at] == '\'' || sql[at] == '"')
        end = sql.find(sql[at], at + 1);  // a doubled quote begins the next one
    else if (sql.substr(at, 2) == "--")
        end = sql.find('\n', at);
    else if (sql.substr(at, 2) == "$$" && (end = sql.find("$$", at + 2)) != std::string_view::npos)
        ++end;
    else
        return at;
    return end == std::string_view::npos ? sql.size() : end + 1;
}

// Goes through the words and marks outside of quotes; `change` answers what stands for one.
template <class Change>
std::string rewrite(std::string_view sql, Change change) {
    std::string out;
    for (std::size_t at = 0; at < sql.size();) {
        std::size_t end = end_of_untouched(sql, at);
        if (end > at) {
            out += sql.substr(at, end - at);
        } else {
            end = at + 1;
            if (is_letter(sql[at]))
                while (end < sql.size() && is_letter(sql[end]))
                    ++end;
            out += change(sql.substr(at, end - at), sql.substr(end));
        }
        at = end;
    }
    return out;
}

using Words = std::span<const std::pair<std::string_view, std::string_view>>;

std::string replace_words(std::string_view sql, Words words) {
    return rewrite(sql, [&](std::string_view word, std::string_view) {
        for (auto [from, to] : words)
            if (word == from) return std::string(to);
        return std::string(word);
    });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    std::size_t from = text.find_first_not_of(blank);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blank) - from + 1);
}

}  // namespace

std::string sqlite_schema(std::string_view statement) {
    constexpr std::pair<std::string_view, std::string_view> words[] = {{"bigint", "integer"},
                                                                       {"bytea", "blob"}};
    std::string out = replace_words(statement, words);
    if (out.starts_with("create table") && out.ends_with(')')) out += " strict";
    return out;
}

std::string postgres_schema(std::string_view statement) {
    constexpr std::pair<std::string_view, std::string_view> words[] = {
        {"real", "double precision"}, {"text", "text collate \"C\""}};
    return replace_words(statement, words);
}

std::string sqlite_statement(std::string_view statement) {
    constexpr std::pair<std::string_view, std::string_view> words[] = {{"each_number", "json_each"},
                                                                       {"each_text", "json_each"}};
    return replace_words(statement, words);
}

std::string postgres_statement(std::string_view statement) {
    int number = 0;
    return rewrite(statement, [&](std::string_view word, std::string_view rest) {
        if (word != "?") return std::string(word);
        std::string argument = "$" + std::to_string(++number);
        return rest.starts_with(" is ") ? "cast(" + argument + " as text)" : argument;
    });
}

std::vector<std::string> split_statements(std::string_view sql) {
    std::vector<std::string> out;
    std::size_t from = 0;
    auto take = [&](std::size_t to) {
        if (auto statement = trimmed(sql.substr(from, to - from)); !statement.empty())
            out.emplace_back(statement);
        from = to + 1;
    };
    for (std::size_t at = 0; at < sql.size();) {
        std::size_t end = end_of_untouched(sql, at);
        if (end == at && sql[at] == ';') take(at);
        at = end == at ? at + 1 : end;
    }
    take(sql.size());
    return out;
}

}  // namespace hamdel::storage::dialect
