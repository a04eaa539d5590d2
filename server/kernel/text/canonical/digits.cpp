#include "../letters/classes.h"
#include "../letters/code_points.h"
#include "kernel/text/canonical.h"

namespace hamdel::text {

std::string to_ascii_digits(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (const int digit = digit_value(point.value); digit >= 0) {
            result += static_cast<char>('0' + digit);
        } else {
            result += text.substr(at, point.length);
        }
        at += point.length;
    }
    return result;
}

}  // namespace hamdel::text
