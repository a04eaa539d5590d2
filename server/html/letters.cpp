#include "letters.h"

#include "kernel/text/text.h"

namespace hamdel::html {
namespace {

// Controls above ASCII, U+FDD0 to U+FDEF, and the last two of every plane; of valid UTF-8.
bool is_no_letter(std::string_view sign) {
    auto byte = [&](std::size_t at) { return static_cast<unsigned char>(sign[at]); };
    if (sign.size() == 2) return byte(0) == 0xc2 && byte(1) < 0xa0;
    if (sign.size() == 3 && byte(0) == 0xef)
        return (byte(1) == 0xb7 && byte(2) >= 0x90 && byte(2) <= 0xaf) ||
               (byte(1) == 0xbf && byte(2) >= 0xbe);
    return sign.size() == 4 && (byte(1) & 0x0f) == 0x0f && byte(2) == 0xbf && byte(3) >= 0xbe;
}

std::size_t length_of(unsigned char first) {
    return first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
}

}  // namespace

std::string well_formed(std::string_view text) {
    constexpr std::string_view unknown = "\xef\xbf\xbd";
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::string_view sign = text.substr(at, length_of(static_cast<unsigned char>(text[at])));
        bool is_good =
            sign.size() == 1 ? !(sign[0] & 0x80) : text::is_valid_utf8(sign) && !is_no_letter(sign);
        out += is_good ? sign : unknown;
        // Of what is broken only its first byte is passed.
        at += is_good || text::is_valid_utf8(sign) ? sign.size() : 1;
    }
    return out;
}

}  // namespace hamdel::html
