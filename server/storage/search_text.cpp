#include "search_text.h"

#include <charconv>

namespace hamdel::search {
namespace {

// PostgreSQL holds at most 1 MiB of words for a document.
constexpr std::size_t most_bytes = 400 << 10;

std::string scoped(std::string_view scope, std::string_view words) {
    std::string out;
    while (!words.empty() && out.size() < most_bytes) {
        std::size_t end = std::min(words.find(' '), words.size());
        if (end > 0) {
            if (!out.empty()) out += ' ';
            out.append(scope).append(words.substr(0, end));
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

std::string spell_term(std::string_view scope, const text::Term& term, const Spelling& spelling) {
    auto word = [&](std::string_view text) {
        return std::string(spelling.quote).append(scope).append(text).append(spelling.quote);
    };
    std::string out = "(";
    out += term.is_prefix ? spelling.beginning(std::string(scope) + term.word) : word(term.word);
    if (!term.stem.empty()) out.append(spelling.either).append(word(term.stem));
    if (!term.parts.empty()) {
        out.append(spelling.either).append("(");
        for (std::size_t i = 0; i < term.parts.size(); ++i)
            out.append(i ? spelling.both : "").append(word(term.parts[i]));
        out += ')';
    }
    return out += ')';
}

}  // namespace

std::string scope_of(WorkspaceId workspace) {
    char digits[16];
    std::string out(digits, std::to_chars(digits, digits + sizeof digits, workspace.value, 36).ptr);
    return out += '.';
}

ScopedText scoped_text(WorkspaceId workspace, const text::IndexText& text) {
    std::string scope = scope_of(workspace);
    return {scoped(scope, text.words), scoped(scope, text.stems)};
}

std::string spell(WorkspaceId workspace, const text::Query& query, const Spelling& spelling) {
    std::string out, scope = scope_of(workspace);
    for (const text::Term& term : query.terms)
        out.append(out.empty() ? "" : spelling.both).append(spell_term(scope, term, spelling));
    return out;
}

std::string_view table_of(Kind kind) {
    constexpr std::string_view tables[] = {"search_message", "search_conversation",
                                           "search_customer"};
    return tables[static_cast<std::size_t>(kind)];
}

}  // namespace hamdel::search
