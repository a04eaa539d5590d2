#include "module/page.h"

#include <sodium.h>

#include "kernel/errors.h"

namespace hamdel {

std::string encode_cursor(std::string_view place) {
    std::string out(
        sodium_base64_encoded_len(place.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(place.data()),
                      place.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    out.resize(out.size() - 1);  // the terminating zero
    return out;
}

std::string decode_cursor(std::string_view cursor) {
    std::string out(cursor.size(), '\0');
    std::size_t size = 0;
    int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(),
                                   cursor.data(), cursor.size(), nullptr, &size, nullptr,
                                   sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (failed != 0) throw wrong_field("page[after]", "malformed_cursor");
    out.resize(size);
    return out;
}

std::string encode_place(Place2 place) {
    return encode_cursor(std::to_string(place.first) + "." + std::to_string(place.second));
}

Place2 decode_place(std::string_view cursor) {
    std::string text = decode_cursor(cursor);
    std::size_t dot = text.find('.');
    auto first = shape::whole_number(std::string_view(text).substr(0, dot));
    auto second = dot == std::string::npos
                      ? std::nullopt
                      : shape::whole_number(std::string_view(text).substr(dot + 1));
    if (!first || !second) throw wrong_field("page[after]", "malformed_cursor");
    return {*first, *second};
}

}  // namespace hamdel
