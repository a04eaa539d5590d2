#include <algorithm>
#include <charconv>
#include <cmath>

#include "attributes/value.h"
#include "day.h"
#include "kernel/text/canonical.h"
#include "kernel/text/fold.h"
#include "kernel/text/text.h"

namespace hamdel::customers {
namespace {

constexpr std::size_t longest_value = 2000;
constexpr std::size_t folded_bytes = 200;

Refusal refused(const Attribute& attribute, std::string_view code) {
    return wrong_field("attributes." + attribute.key, code);
}

std::string text_of(const Attribute& attribute, const Json& written) {
    if (!written.string()) throw refused(attribute, "wrong_type");
    std::string text = text::clean_line(*written.string());
    if (text::count_characters(text) > longest_value) throw refused(attribute, "too_long");
    return text;
}

// Persian and Arabic signs as the machine writes them: «۱٬۲۳۴٫۵» is 1234.5.
std::string plain_number(std::string_view typed) {
    std::string text = text::to_ascii_digits(typed), out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view rest = std::string_view(text).substr(at);
        if (rest.starts_with("٬") || rest.starts_with("٫")) {
            if (rest.starts_with("٫")) out += '.';
            ++at;
        } else if (text[at] != ',' && text[at] != ' ') {
            out += text[at];
        }
    }
    return out;
}

double number_of(const Attribute& attribute, const Json& written) {
    if (written.integer()) return double(*written.integer());
    double value = 0;
    if (written.real()) {
        value = *written.real();
    } else {
        std::string text = plain_number(text_of(attribute, written));
        auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size())
            throw refused(attribute, "malformed_number");
    }
    if (!std::isfinite(value)) throw refused(attribute, "malformed_number");
    return value;
}

std::string shortest(double value) {
    char text[32];
    auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

std::string date_of(const Attribute& attribute, const Json& written) {
    auto day = canonical_day(text_of(attribute, written));
    if (!day) throw refused(attribute, "malformed_date");
    return *day;
}

std::string yes_or_no(const Attribute& attribute, const Json& written) {
    if (written.boolean()) return *written.boolean() ? "true" : "false";
    std::string word = text::fold(text_of(attribute, written));
    for (std::string_view yes : {"true", "yes", "1", "بله", "بلی", "اری", "درست"})
        if (word == text::fold(yes)) return "true";
    for (std::string_view no : {"false", "no", "0", "خیر", "نه", "نادرست"})
        if (word == text::fold(no)) return "false";
    throw refused(attribute, "wrong_type");
}

// By its value or by either of its labels, however they are spelled.
std::string choice_of(const Attribute& attribute, const Json& written) {
    std::string text = text_of(attribute, written);
    for (const AttributeChoice& one : attribute.choices)
        if (one.value == text) return one.value;
    std::string folded = text::fold(text);
    for (const AttributeChoice& one : attribute.choices)
        for (std::string_view name : {one.value, one.label_fa, one.label_en})
            if (text::fold(name) == folded) return one.value;
    throw refused(attribute, "unknown_choice");
}

// Only what a browser may safely open.
std::string link_of(const Attribute& attribute, const Json& written) {
    std::string text = text_of(attribute, written);
    auto rest = text.starts_with("https://")  ? text.substr(8)
                : text.starts_with("http://") ? text.substr(7)
                                              : std::string();
    bool good = !rest.empty() && rest[0] != '/' && rest.find(' ') == std::string::npos;
    if (!good) throw refused(attribute, "malformed_link");
    return text;
}

std::string cut(std::string folded) {
    if (folded.size() <= folded_bytes) return folded;
    std::size_t end = folded_bytes;
    while (end > 0 && (static_cast<unsigned char>(folded[end]) & 0xC0) == 0x80)
        --end;
    folded.resize(end);
    return folded;
}

}  // namespace

std::optional<Kept> checked(const Attribute& attribute, const Json& written) {
    if (written.is_null()) return {};
    if (written.string() && text::clean_line(*written.string()).empty()) return {};
    switch (attribute.type) {
        case AttributeType::number: {
            double number = number_of(attribute, written);
            return Kept{shortest(number), "", number};
        }
        case AttributeType::date: {
            std::string date = date_of(attribute, written);
            return Kept{date, date, {}};
        }
        case AttributeType::yes_no: {
            std::string word = yes_or_no(attribute, written);
            return Kept{word, word, {}};
        }
        case AttributeType::choice: {
            std::string choice = choice_of(attribute, written);
            return Kept{choice, cut(text::fold(choice)), {}};
        }
        case AttributeType::link: {
            std::string link = link_of(attribute, written);
            return Kept{link, cut(text::fold(link)), {}};
        }
        case AttributeType::text:
            break;
    }
    std::string text = text_of(attribute, written);
    return Kept{text, cut(text::fold(text)), {}};
}

Json shown(const Attribute& attribute, std::string_view value) {
    if (attribute.type == AttributeType::yes_no) return value == "true";
    if (attribute.type != AttributeType::number) return value;
    double number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    bool is_whole = std::abs(number) < 1e15 && number == std::floor(number);
    return is_whole ? Json(static_cast<std::int64_t>(number)) : Json(number);
}

}  // namespace hamdel::customers
