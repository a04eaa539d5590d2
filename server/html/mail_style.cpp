#include "mail_style.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hamdel::html {
namespace {

constexpr std::size_t longest_style = 4000;
constexpr std::size_t longest_value = 300;

constexpr std::array<std::string_view, 68> properties{"background-color",
                                                      "border",
                                                      "border-block-end",
                                                      "border-block-start",
                                                      "border-bottom",
                                                      "border-bottom-color",
                                                      "border-bottom-style",
                                                      "border-bottom-width",
                                                      "border-collapse",
                                                      "border-color",
                                                      "border-inline-end",
                                                      "border-inline-start",
                                                      "border-left",
                                                      "border-left-color",
                                                      "border-left-style",
                                                      "border-left-width",
                                                      "border-radius",
                                                      "border-right",
                                                      "border-right-color",
                                                      "border-right-style",
                                                      "border-right-width",
                                                      "border-spacing",
                                                      "border-style",
                                                      "border-top",
                                                      "border-top-color",
                                                      "border-top-style",
                                                      "border-top-width",
                                                      "border-width",
                                                      "caption-side",
                                                      "clear",
                                                      "color",
                                                      "direction",
                                                      "display",
                                                      "empty-cells",
                                                      "float",
                                                      "font",
                                                      "font-family",
                                                      "font-size",
                                                      "font-style",
                                                      "font-variant",
                                                      "font-weight",
                                                      "height",
                                                      "letter-spacing",
                                                      "line-height",
                                                      "list-style-position",
                                                      "list-style-type",
                                                      "margin",
                                                      "margin-bottom",
                                                      "margin-left",
                                                      "margin-right",
                                                      "margin-top",
                                                      "max-height",
                                                      "max-width",
                                                      "min-width",
                                                      "overflow-wrap",
                                                      "padding",
                                                      "padding-bottom",
                                                      "padding-left",
                                                      "padding-right",
                                                      "padding-top",
                                                      "table-layout",
                                                      "text-align",
                                                      "text-decoration",
                                                      "text-indent",
                                                      "vertical-align",
                                                      "white-space",
                                                      "width",
                                                      "word-break"};
static_assert(std::ranges::is_sorted(properties));

constexpr std::array<std::string_view, 16> displays{"block",
                                                    "inline",
                                                    "inline-block",
                                                    "none",
                                                    "table",
                                                    "table-row",
                                                    "table-cell",
                                                    "table-row-group",
                                                    "table-header-group",
                                                    "table-footer-group",
                                                    "table-column",
                                                    "table-column-group",
                                                    "table-caption",
                                                    "inline-table",
                                                    "list-item",
                                                    "initial"};

bool is_style_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}
char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string_view stripped(std::string_view text) {
    while (!text.empty() && is_style_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_style_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return lowered(c); });
    return out;
}

// A number and its unit, not below zero and not out of all measure.
bool is_size(std::string_view word, std::string_view property) {
    if (!is_digit(word.front()) && word.front() != '.') return false;  // no "inf", no "nan"
    double number = 0;
    auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc()) return false;
    std::string_view unit = word.substr(std::size_t(end - word.data()));
    bool is_type = property.starts_with("font") || property == "line-height";
    if (unit.empty()) return number <= (is_type ? 1000 : 2000);
    if (unit == "%") return number <= (is_type ? 500 : 100);
    if (unit == "em" || unit == "rem" || unit == "ex" || unit == "ch") return number <= 20;
    if (unit == "in" || unit == "cm" || unit == "pc") return number <= (is_type ? 4 : 40);
    if (unit == "px" || unit == "pt" || unit == "mm") return number <= (is_type ? 120 : 2000);
    return false;
}

bool is_hex_color(std::string_view word) {
    if (word.empty() || word.front() != '#') return false;
    word.remove_prefix(1);
    return (word.size() == 3 || word.size() == 4 || word.size() == 6 || word.size() == 8) &&
           word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_color_function(std::string_view word) {
    for (std::string_view name : {"rgb(", "rgba(", "hsl(", "hsla("})
        if (word.starts_with(name) && word.ends_with(')'))
            return word.substr(name.size(), word.size() - name.size() - 1)
                       .find_first_not_of("0123456789.,%/ ") == std::string_view::npos;
    return false;
}

bool is_keyword(std::string_view word) {
    if (word.empty() || !is_small(word.front())) return false;
    return std::ranges::all_of(word, [](char c) { return is_small(c) || is_digit(c) || c == '-'; });
}

// A name in quotes: letters of any script, digits, blanks.
bool is_quoted(std::string_view word) {
    if (word.size() < 2 || (word.front() != '"' && word.front() != '\'')) return false;
    if (word.back() != word.front()) return false;
    return std::ranges::all_of(word.substr(1, word.size() - 2), [](char c) {
        return is_small(lowered(c)) || is_digit(c) || c == ' ' || c == '-' || c == '_' ||
               c == '.' || static_cast<unsigned char>(c) >= 0x80;
    });
}

// The end of the word that begins at `at`: a blank, comma or slash outside of quotes and brackets.
std::size_t end_of_word(std::string_view value, std::size_t at) {
    char quote = 0;
    int brackets = 0;
    for (; at < value.size(); ++at) {
        char c = value[at];
        if (quote) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(') {
            ++brackets;
        } else if (c == ')') {
            --brackets;
        } else if (brackets == 0 && (is_style_blank(c) || c == ',' || c == '/')) {
            break;
        }
    }
    return at;
}

bool may_stand(std::string_view property, std::string_view word) {
    if (property == "display") return std::ranges::find(displays, word) != displays.end();
    if (is_quoted(word)) return property == "font-family" || property == "font";
    return is_keyword(word) || is_hex_color(word) || is_color_function(word) ||
           is_size(word, property);
}

std::optional<std::string> value_of(std::string_view property, std::string_view written) {
    std::string value = lowered(stripped(written));
    if (std::size_t bang = value.find('!'); bang != std::string::npos) {
        if (stripped(std::string_view(value).substr(bang + 1)) != "important") return {};
        value = stripped(std::string_view(value).substr(0, bang));
    }
    if (value.empty() || value.size() > longest_value) return {};
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        char c = value[at];
        if (is_style_blank(c)) {
            if (!out.empty() && out.back() != ' ' && out.back() != ',') out += ' ';
            ++at;
        } else if (c == ',' || c == '/') {
            while (out.ends_with(' '))
                out.pop_back();
            out += c;
            ++at;
        } else {
            std::size_t end = end_of_word(value, at);
            std::string_view word = std::string_view(value).substr(at, end - at);
            if (!may_stand(property, word)) return {};
            out += word;
            at = end;
        }
    }
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

// A declaration ends at a semicolon outside of quotes and brackets.
std::size_t end_of_declaration(std::string_view style, std::size_t at) {
    char quote = 0;
    int brackets = 0;
    for (; at < style.size(); ++at) {
        char c = style[at];
        if (quote) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(') {
            ++brackets;
        } else if (c == ')') {
            brackets = std::max(0, brackets - 1);
        } else if (c == ';' && brackets == 0) {
            break;
        }
    }
    return at;
}

void add_declaration(std::string& out, std::string_view declaration) {
    // What escapes, comments and blocks could hide is not looked for.
    if (declaration.find_first_of("\\{}@<>") != std::string_view::npos) return;
    if (declaration.find("/*") != std::string_view::npos) return;
    std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) return;
    std::string property = lowered(stripped(declaration.substr(0, colon)));
    if (property == "background") property = "background-color";
    if (property == "word-wrap") property = "overflow-wrap";
    if (!std::ranges::binary_search(properties, property)) return;
    auto value = value_of(property, declaration.substr(colon + 1));
    if (!value || value->empty()) return;
    out.append(out.empty() ? "" : ";").append(property).append(":").append(*value);
}

}  // namespace

std::string mail_style(std::string_view written) {
    if (written.size() > longest_style) return {};
    std::string out;
    for (std::size_t at = 0; at < written.size();) {
        std::size_t end = end_of_declaration(written, at);
        add_declaration(out, written.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::optional<std::string> mail_color(std::string_view written) {
    std::string color = lowered(stripped(written));
    if (is_hex_color(color)) return color;
    // Old mails leave the sign out.
    if (color.size() == 6 && is_hex_color("#" + color)) return "#" + color;
    bool is_name = color.size() <= 24 && is_keyword(color);
    return is_name ? std::optional(color) : std::nullopt;
}

}  // namespace hamdel::html
