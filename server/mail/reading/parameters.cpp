#include "reading/parameters.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "reading/ascii.h"
#include "reading/charset.h"
#include "reading/encoded_words.h"

namespace hamdel::mail {
namespace {

struct Section {
    std::string bytes;
    bool is_percent = false;
};

// What a parameter is put together from: "name", or "name*0", "name*1*", ….
struct Pieces {
    std::map<int, Section> sections;
    bool is_extended = false;
};

// Past a quoted string or a bare value; a bare one ends at ";" and may hold spaces.
std::string take_value(std::string_view header, std::size_t& at) {
    while (at < header.size() && is_space(header[at]))
        ++at;
    std::string out;
    if (at < header.size() && header[at] == '"') {
        for (++at; at < header.size() && header[at] != '"'; ++at) {
            // Only quotes and backslashes are quoted; others write paths with single ones.
            bool is_quoting = header[at] == '\\' && at + 1 < header.size() &&
                              (header[at + 1] == '"' || header[at + 1] == '\\');
            if (is_quoting) ++at;
            out += header[at];
        }
        at = header.find(';', at);
        if (at == std::string_view::npos) at = header.size();
        return out;
    }
    std::size_t end = std::min(header.find(';', at), header.size());
    out = trimmed(header.substr(at, end - at));
    at = end;
    return out;
}

std::string from_percent(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int value = 0;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16).ptr ==
                text.data() + i + 3) {
            out += static_cast<char>(value);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

// "utf-8'fa'" before the value of an extended parameter.
std::string take_charset(std::string& value) {
    std::size_t first = value.find('\'');
    std::size_t second = first == std::string::npos ? first : value.find('\'', first + 1);
    if (second == std::string::npos) return {};
    std::string charset = value.substr(0, first);
    value.erase(0, second + 1);
    return charset;
}

std::string put_together(Pieces& pieces) {
    auto first = pieces.sections.begin();
    if (!pieces.is_extended) {
        std::string whole;
        for (auto& [number, section] : pieces.sections)
            whole += section.bytes;
        return decode_words(whole);
    }
    std::string charset = take_charset(first->second.bytes);
    std::string whole;
    for (auto& [number, section] : pieces.sections)
        whole += section.is_percent ? from_percent(section.bytes) : section.bytes;
    // Some write an encoded word where percent signs should be.
    if (whole.starts_with("=?")) return decode_words(whole);
    return to_utf8(whole, charset).text;
}

void add_piece(std::map<std::string, Pieces>& found, std::string_view name, std::string value) {
    bool is_percent = name.ends_with('*');
    if (is_percent) name.remove_suffix(1);
    int number = 0;
    if (auto star = name.find('*'); star != std::string_view::npos) {
        std::from_chars(name.data() + star + 1, name.data() + name.size(), number);
        name = name.substr(0, star);
    }
    std::string key = lower(name);
    // "filename*" says better what "filename" says.
    Pieces& pieces = found[key];
    bool is_first = !pieces.sections.contains(number);
    if (!is_first && !(is_percent && !pieces.is_extended)) return;
    pieces.sections[number] = {std::move(value), is_percent};
    pieces.is_extended |= is_percent;
}

}  // namespace

std::string_view Parameters::find(std::string_view name) const {
    auto found = std::ranges::find(all, name, &Parameter::name);
    return found == all.end() ? std::string_view() : std::string_view(found->value);
}

Parameters read_parameters(std::string_view header) {
    Parameters out;
    std::size_t at = std::min(header.find(';'), header.size());
    out.value = lower(trimmed(header.substr(0, at)));
    // "text/plain charset=…": the semicolon is missing.
    if (std::size_t space = out.value.find_first_of(" \t"); space != std::string::npos) {
        if (out.value.find('=', space) != std::string::npos)
            at = header.find_first_of(" \t", header.find_first_not_of(" \t"));
        out.value.resize(space);
    }
    std::map<std::string, Pieces> found;
    while (at < header.size() && found.size() < 100) {
        ++at;
        std::size_t equals = header.find_first_of("=;", at);
        if (equals == std::string_view::npos) break;
        std::string_view name = trimmed(header.substr(at, equals - at));
        at = equals;
        if (header[equals] == ';') continue;
        ++at;
        std::string value = take_value(header, at);
        if (!name.empty() && name.size() < 100) add_piece(found, name, std::move(value));
    }
    for (auto& [name, pieces] : found)
        out.all.push_back({name, put_together(pieces)});
    return out;
}

}  // namespace hamdel::mail
