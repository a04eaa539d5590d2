#include "newest/history.h"
#include "newest/patterns.h"

namespace hamdel::mail {
namespace {

constexpr std::size_t most_header_lines = 40;
constexpr int most_wrapped = 4;  // long lists of addresses go over some lines

struct Seen {
    bool from = false, sent = false, to = false, subject = false;
    bool has_address = false, has_clock = false;

    void add(Label label, std::string_view line) {
        from |= label == Label::from;
        sent |= label == Label::sent;
        to |= label == Label::to;
        subject |= label == Label::subject;
        has_clock |= label == Label::sent && hamdel::mail::has_clock(line);
    }

    // People, too, write lists with "from" and "to" before a colon.
    bool is_header(bool after_rule) const {
        if (from + sent + to + subject < 2 || !(from || sent)) return false;
        return has_address || after_rule || (sent && subject) || (from && has_clock);
    }
};

bool is_after_rule(std::span<const Line> lines, std::size_t at) {
    while (at > 0 && lines[at - 1].is_blank())
        --at;
    return at > 0 && (is_rule(lines[at - 1].bare) || is_original(lines[at - 1].bare));
}

}  // namespace

std::size_t header_block_at(std::span<const Line> lines, std::size_t at) {
    if (is_header_in_one_line(lines[at].bare)) return 1;
    if (label_of(lines[at].bare) == Label::none) return 0;
    Seen seen;
    std::size_t end = at;
    int wrapped = 0;
    for (std::size_t next = at; next < lines.size() && next < at + most_header_lines; ++next) {
        const Line& line = lines[next];
        if (line.depth != lines[at].depth) break;
        Label label = label_of(line.bare);
        if (line.is_blank()) {
            // Some put an empty line between the lines of the header.
            if (next + 1 < lines.size() && label_of(lines[next + 1].bare) != Label::none) continue;
            if (seen.is_header(false)) break;
            ++wrapped;
            continue;
        }
        if (label == Label::none && ++wrapped > most_wrapped) break;
        if (label != Label::none) {
            wrapped = 0;
            end = next + 1;
        }
        seen.add(label, line.bare);
        seen.has_address |= has_address(line.bare);
    }
    return seen.is_header(is_after_rule(lines, at)) ? end - at : 0;
}

}  // namespace hamdel::mail
