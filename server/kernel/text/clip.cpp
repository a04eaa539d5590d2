#include "kernel/text/text.h"
#include "letters/code_points.h"
#include "letters/graphemes.h"

namespace hamdel::text {

std::string clip(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    std::size_t before_last = 0;
    for (std::size_t count = 0; at < text.size() && count < characters; ++count) {
        before_last = at;
        at += code_point_at(text, at).length;
    }
    if (at >= text.size()) return std::string{text};
    if (characters == 0) return {};
    std::string_view kept = text.substr(0, grapheme_boundary(text, before_last));
    while (kept.ends_with(' '))
        kept.remove_suffix(1);
    return std::string{kept} + "…";
}

}  // namespace hamdel::text
