#include "module/page.h"

#include <cctype>

#include "kernel/errors.h"
#include "module/base64.h"

namespace hamdel {
namespace {

// Everything but the unreserved letters of RFC 3986, 2.3: also the brackets of "page[size]".
void write_encoded(std::string& out, std::string_view text) {
    static constexpr std::string_view unreserved_marks = "-._~";
    static constexpr char hex[] = "0123456789ABCDEF";
    for (unsigned char byte : text) {
        if (byte < 128 && (std::isalnum(byte) || unreserved_marks.find(static_cast<char>(byte)) !=
                                                     std::string_view::npos))
            out += static_cast<char>(byte);
        else
            (((out += '%') += hex[byte >> 4]) += hex[byte & 15]);
    }
}

}  // namespace

std::string encode_cursor(std::string_view place) {
    return to_base64url(place);
}

std::string decode_cursor(std::string_view cursor, std::string_view field) {
    auto out = from_base64url(cursor);
    if (!out) throw wrong_field(field, "malformed_cursor");
    return *std::move(out);
}

std::string encode_place(Place2 place) {
    return encode_cursor(std::to_string(place.first) + "." + std::to_string(place.second));
}

Place2 decode_place(std::string_view cursor, std::string_view field) {
    std::string text = decode_cursor(cursor, field);
    std::size_t dot = text.find('.');
    auto first = shape::whole_number(std::string_view(text).substr(0, dot));
    auto second = dot == std::string::npos
                      ? std::nullopt
                      : shape::whole_number(std::string_view(text).substr(dot + 1));
    if (!first || !second) throw wrong_field(field, "malformed_cursor");
    return {*first, *second};
}

std::optional<Place2> PageAsked::place() const {
    if (!after) return {};
    return decode_place(*after);
}

std::optional<Place2> PageBeforeAsked::place() const {
    if (!before) return {};
    return decode_place(*before, "page[before]");
}

void QueryWords::add(std::string_view name, std::string_view value) {
    text_ += text_.empty() ? '?' : '&';
    write_encoded(text_, name);
    text_ += '=';
    write_encoded(text_, value);
}

}  // namespace hamdel
