#include "newest/lines.h"

#include "newest/bare.h"
#include "newest/patterns.h"

namespace hamdel::mail {
namespace {

// What is recognised is short; a longer line is words whatever it says.
constexpr std::size_t longest_bare = 600;

// Takes the ">" off and counts them. ">>> now <<<" is decoration.
int take_quotation_marks(std::string& bare) {
    if (!bare.starts_with('>') || bare.ends_with("<<")) return 0;
    int depth = 0;
    std::size_t at = 0;
    for (; at < bare.size() && (bare[at] == '>' || bare[at] == ' '); ++at)
        depth += bare[at] == '>';
    bare.erase(0, at);
    return depth;
}

Line line_of(std::string_view raw) {
    Line line{raw, bare(raw.substr(0, longest_bare)), 0, raw.size() > longest_bare};
    line.depth = take_quotation_marks(line.bare);
    return line;
}

std::size_t end_of_line(std::string_view text) {
    std::size_t end = text.find_first_of("\r\n");
    if (end == std::string_view::npos) return text.size();
    return end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
}

}  // namespace

std::vector<Line> read_lines(std::string_view plain) {
    std::vector<Line> out;
    while (!plain.empty()) {
        std::string_view raw = plain.substr(0, end_of_line(plain));
        plain.remove_prefix(raw.size());
        if (std::size_t reply = reply_before_attribution(raw); reply > 0) {
            out.push_back(line_of(raw.substr(0, reply)));
            raw.remove_prefix(reply);
        }
        out.push_back(line_of(raw));
    }
    return out;
}

}  // namespace hamdel::mail
