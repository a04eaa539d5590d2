#include "mail_tags.h"

#include <algorithm>
#include <optional>

#include "address.h"
#include "html/escape.h"
#include "letters.h"
#include "mail_picture.h"
#include "mail_style.h"
#include "tags.h"

namespace hamdel::html {
namespace {

constexpr std::size_t longest_words = 500;  // of alt and title

bool is_one_of(std::string_view value, std::initializer_list<std::string_view> all) {
    return std::ranges::find(all, value) != all.end();
}

std::string small(std::string_view text) {
    std::string out;
    for (char c : text)
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

bool is_number(std::string_view text, std::size_t most_digits) {
    return !text.empty() && text.size() <= most_digits &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string one_line(std::string_view words) {
    std::string out;
    for (char c : words.substr(0, longest_words))
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    // Not within a letter.
    if (words.size() > longest_words) {
        while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xc0) == 0x80)
            out.pop_back();
        if (!out.empty() && (out.back() & 0x80)) out.pop_back();
    }
    return out;
}

// Copies attributes of one element that are good for it.
class Attributes {
  public:
    Attributes(const GumboElement& element, std::string_view tag) : element_(element), tag_(tag) {}

    std::string all() {
        if (tag_ == "a") add_link();
        if (tag_ == "img") out_ += picture_attributes(element_);
        choice("dir", {"rtl", "ltr", "auto"});
        if (auto lang = value("lang"))
            if (lang->size() <= 20 && lang->find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789"
                                                              "-") == std::string::npos)
                put("lang", *lang);
        if (auto title = attribute_of(element_, "title")) put("title", one_line(*title));
        if (tag_ == "img") put("alt", one_line(attribute_of(element_, "alt").value_or("")));
        add_shape();
        if (auto style = attribute_of(element_, "style"))
            if (std::string kept = mail_style(*style); !kept.empty()) put("style", kept);
        return std::move(out_);
    }

  private:
    void add_link() {
        auto address = link_address(attribute_of(element_, "href").value_or(""));
        if (!address) return;
        put("href", *address);
        put("target", "_blank");
        put("rel", "noopener noreferrer");
    }

    void add_shape() {
        bool is_cell = tag_ == "td" || tag_ == "th";
        bool is_part = is_cell || is_one_of(tag_, {"tr", "tbody", "thead", "tfoot", "col",
                                                   "colgroup", "table"});
        bool is_line = is_one_of(tag_, {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "caption"});
        if (is_part || is_line || tag_ == "hr" || tag_ == "img")
            choice("align", {"left", "right", "center", "justify", "middle", "top", "bottom"});
        if (is_part) choice("valign", {"top", "middle", "bottom", "baseline"});
        if (is_part || tag_ == "hr" || tag_ == "img") {
            size("width");
            size("height");
        }
        if (is_part) color("bgcolor");
        if (tag_ == "table" || tag_ == "img") number("border", 2);
        if (tag_ == "table") number("cellpadding", 3);
        if (tag_ == "table") number("cellspacing", 3);
        if (is_cell) number("colspan", 3);
        if (is_cell) number("rowspan", 3);
        if (tag_ == "col" || tag_ == "colgroup") number("span", 3);
        if (tag_ == "ol") number("start", 6);
        if (tag_ == "ol" || tag_ == "ul" || tag_ == "li") list_type();
        if (tag_ == "font" || tag_ == "hr") color("color");
        if (tag_ == "font")
            choice("size", {"1", "2", "3", "4", "5", "6", "7", "+1", "+2", "+3", "-1", "-2", "-3"});
        if (tag_ == "font") face();
    }

    void choice(const char* name, std::initializer_list<std::string_view> allowed) {
        if (auto written = value(name); written && is_one_of(*written, allowed))
            put(name, *written);
    }

    void number(const char* name, std::size_t most_digits) {
        if (auto written = value(name); written && is_number(*written, most_digits))
            put(name, *written);
    }

    // "100%", "640" or "640px", which readers take for the same.
    void size(const char* name) {
        auto written = value(name);
        if (!written) return;
        std::string_view digits = *written;
        if (digits.ends_with("px")) digits.remove_suffix(2);
        bool is_share = digits.ends_with('%');
        if (is_share) digits.remove_suffix(1);
        if (is_number(digits, is_share ? 3 : 4))
            put(name, std::string(digits) + (is_share ? "%" : ""));
    }

    void color(const char* name) {
        if (auto written = attribute_of(element_, name))
            if (auto kept = mail_color(*written)) put(name, *kept);
    }

    void list_type() {
        auto written = attribute_of(element_, "type");
        if (written && is_one_of(*written, {"1", "a", "A", "i", "I", "disc", "circle", "square"}))
            put("type", *written);
    }

    void face() {
        auto written = attribute_of(element_, "face");
        if (!written || written->empty() || written->size() > 200) return;
        bool is_plain = std::ranges::all_of(*written, [](char c) {
            return (c | 0x20) >= 'a'
                       ? (c | 0x20) <= 'z' || static_cast<unsigned char>(c) >= 0x80
                       : (c >= '0' && c <= '9') || c == ' ' || c == ',' || c == '-' || c == '\'';
        });
        if (is_plain) put("face", *written);
    }

    std::optional<std::string> value(const char* name) const {
        auto written = attribute_of(element_, name);
        if (!written) return {};
        return small(*written);
    }

    void put(std::string_view name, std::string_view value) { add_attribute(out_, name, value); }

    const GumboElement& element_;
    std::string_view tag_;
    std::string out_;
};

}  // namespace

void add_clean(std::string& out, std::string_view words) {
    std::string kept;
    for (char c : well_formed(words)) {
        auto byte = static_cast<unsigned char>(c);
        if (c == '\r' || c == '\f')
            kept += '\n';
        else if ((byte >= 0x20 && byte != 0x7f) || c == '\n' || c == '\t')
            kept += c;
    }
    add_escaped(out, kept);
}

void add_attribute(std::string& out, std::string_view name, std::string_view value) {
    out.append(" ").append(name).append("=\"");
    add_clean(out, value);
    out += '"';
}

std::string mail_attributes(const GumboElement& element, std::string_view tag) {
    return Attributes(element, tag).all();
}

bool has_no_end(std::string_view tag) {
    return is_one_of(tag, {"br", "hr", "img", "col", "wbr"});
}

}  // namespace hamdel::html
