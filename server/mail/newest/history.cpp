#include "newest/history.h"

#include <algorithm>

#include "newest/patterns.h"

namespace hamdel::mail {
namespace {

// Nobody writes more lines above what is answered; the rest of a longer text is words.
constexpr std::size_t most_lines_read = 4000;
constexpr std::size_t longest_in_angles = 300;

class History {
  public:
    explicit History(std::span<const Line> lines)
        : lines_(lines), parts_(lines.size(), Part::words) {}

    std::vector<Part> told() {
        std::size_t at = 0;
        while (at < lines_.size())
            at = is_in_angles(at)       ? past_header(at, at + 1)
                 : lines_[at].depth > 0 ? past_quotation(at)
                                        : past_line(at);
        return std::move(parts_);
    }

  private:
    // ">>> Sara <sara@shop.example> 3/3/2026 9:14 AM >>>", and below it the words as they were.
    bool is_in_angles(std::size_t at) const {
        const Line& line = lines_[at];
        return line.bare.ends_with(">>>") && (line.depth == 3 || line.bare.starts_with(">>>")) &&
               line.bare.size() <= longest_in_angles && has_date(line.bare);
    }

    // One line that is not quoted, and what it begins.
    std::size_t past_line(std::size_t at) {
        if (lines_[at].is_blank() || at >= most_lines_read) return at + 1;
        if (is_forwarded(lines_[at].bare)) return has_history_ ? past_rest(at) : pass_on(at);
        if (is_original(lines_[at].bare)) {
            std::size_t next = after_blanks(at + 1);
            return past_header(at,
                               next + (next < lines_.size() ? header_block_at(lines_, next) : 0));
        }
        if (is_above_line(lines_[at].bare)) return past_header(at, at + 1);
        if (std::size_t count = header_block_at(lines_, at)) return past_header(at, at + count);
        if (std::size_t count = attribution_at(lines_, at)) return past_attribution(at, count);
        has_words_ |= !is_rule(lines_[at].bare);
        return at + 1;
    }

    // Words below a header are history, unless they are quoted line by line. Where nothing was
    // written above, the mail is passed on, and all of it is to be read.
    std::size_t past_header(std::size_t at, std::size_t end) {
        if (!has_words_) return has_history_ ? past_rest(at) : pass_on(at);
        std::size_t next = after_blanks(end);
        if (next == lines_.size() || lines_[next].depth == 0) return past_rest(at);
        begin_history(at, next);
        return past_quotation(next);
    }

    std::size_t past_attribution(std::size_t at, std::size_t count) {
        std::size_t next = after_blanks(at + count);
        if (next < lines_.size() && lines_[next].depth > 0) {
            begin_history(at, next);
            return past_quotation(next);
        }
        if (next < lines_.size() && !has_words_ && !has_history_) return pass_on(at);
        return past_rest(at);
    }

    // Quoted lines, the blank ones among and after them, and what was wrapped out of them.
    std::size_t past_quotation(std::size_t at) {
        has_history_ = true;
        for (;;) {
            while (at < lines_.size() && (lines_[at].depth > 0 || lines_[at].is_blank()))
                parts_[at++] = Part::earlier;
            std::size_t end = end_of_wrapped(at);
            if (end == at) return at;
            std::fill(parts_.begin() + std::ptrdiff_t(at), parts_.begin() + std::ptrdiff_t(end),
                      Part::earlier);
            at = end;
        }
    }

    // One or two lines right between quoted ones, where the one before was full or left a bracket
    // open: its program wrapped it without quoting the rest.
    std::size_t end_of_wrapped(std::size_t at) const {
        std::size_t end = at;
        while (end < lines_.size() && end < at + 2 && lines_[end].depth == 0 &&
               !lines_[end].is_blank())
            ++end;
        if (end == at || at == 0 || end == lines_.size() || lines_[end].depth == 0) return at;
        if (lines_[at - 1].depth == 0) return at;
        std::string_view before = lines_[at - 1].bare, here = lines_[at].bare;
        auto opened = std::ranges::count(before, '(') + std::ranges::count(before, '<');
        auto closed = std::ranges::count(before, ')') + std::ranges::count(before, '>');
        bool is_link = here.starts_with("(http") || here.starts_with("<http");
        return before.size() >= 60 || opened > closed || is_link ? end : at;
    }

    // The rule above it, and a signature's end, belong to what it begins.
    void begin_history(std::size_t at, std::size_t end) {
        has_history_ = true;
        std::size_t above = at;
        while (above > 0 && lines_[above - 1].is_blank())
            --above;
        if (above > 0 && is_rule(lines_[above - 1].bare) && lines_[above - 1].depth == 0)
            at = above - 1;
        std::fill(parts_.begin() + std::ptrdiff_t(at), parts_.begin() + std::ptrdiff_t(end),
                  Part::earlier);
    }

    std::size_t past_rest(std::size_t at) {
        begin_history(at, lines_.size());
        return lines_.size();
    }

    std::size_t after_blanks(std::size_t at) const {
        while (at < lines_.size() && lines_[at].is_blank() && lines_[at].depth == 0)
            ++at;
        return at;
    }

    std::size_t pass_on(std::size_t at) {
        std::fill(parts_.begin() + std::ptrdiff_t(at), parts_.end(), Part::passed_on);
        return lines_.size();
    }

    std::span<const Line> lines_;
    std::vector<Part> parts_;
    bool has_words_ = false;
    bool has_history_ = false;
};

}  // namespace

std::vector<Part> tell_history(std::span<const Line> lines) {
    return History(lines).told();
}

}  // namespace hamdel::mail
