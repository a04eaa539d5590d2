#include "kernel/text/text.h"
#include "letters/code_points.h"

namespace hamdel::text {

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (!point.is_valid) return false;
        at += point.length;
    }
    return true;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        at += code_point_at(text, at).length;
    return count;
}

}  // namespace hamdel::text
