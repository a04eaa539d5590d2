#include "newest/signature.h"

#include <algorithm>

#include "newest/patterns.h"

namespace hamdel::mail {
namespace {

// Below such a line a signature ends after so many lines that are not blank, or it is none.
constexpr std::size_t most_after_delimiter = 15;  // "-- " (RFC 3676, 4.3)
constexpr std::size_t most_after_rule = 10;
constexpr std::size_t most_after_closing = 7;
constexpr std::size_t most_above_end = 2000;
constexpr std::size_t longest_line = 120;  // in bytes; Persian takes two for a letter

bool is_delimiter(std::string_view bare) {
    return bare == "--" || bare == "–" || bare == "—";
}

bool ends_a_sentence(std::string_view bare) {
    for (std::string_view end : {".", "!", "?", "؟"})
        if (bare.ends_with(end)) return std::ranges::count(bare, ' ') >= 4;
    return false;
}

// Wrapped words may begin with "sent from", too, but with a small letter.
bool begins_a_line(std::string_view bare) {
    bool is_small = bare.front() >= 'a' && bare.front() <= 'z';
    return !is_small || bare.starts_with("iP") || bare.starts_with("iO");
}

// One run of words between quotations.
class Segment {
  public:
    Segment(std::span<const Line> lines, std::vector<Part>& parts, std::size_t begin,
            std::size_t end, bool has_words_above)
        : lines_(lines), parts_(parts), begin_(begin), end_(end), has_words_(has_words_above) {}

    void tell() {
        std::size_t from = end_ - begin_ > most_above_end ? end_ - most_above_end : begin_;
        has_words_ |= from > begin_;
        for (std::size_t at = from; at < end_; ++at) {
            if (lines_[at].is_blank()) continue;
            if (is_phone_line(at)) return tell_phone_line(at);
            if (has_words_ && begins_signature(at)) return sign(at, end_);
            has_words_ = true;
        }
    }

  private:
    bool begins_signature(std::size_t at) const {
        const std::string& bare = lines_[at].bare;
        if (bare == "--") return is_below(at, most_after_delimiter, false);
        if (is_rule(bare)) return is_below(at, most_after_rule, true);
        return is_closing(bare) && is_below(at, most_after_closing, true);
    }

    // Whether what stands below could be a name, a place and numbers.
    bool is_below(std::size_t at, std::size_t most, bool only_names) const {
        std::size_t count = 0;
        for (std::size_t line = at + 1; line < end_; ++line) {
            if (lines_[line].is_blank()) continue;
            const std::string& bare = lines_[line].bare;
            if (++count > most || lines_[line].is_cut || bare.size() > 2 * longest_line)
                return false;
            if (is_delimiter(bare)) continue;
            if (only_names && (bare.size() > longest_line || ends_a_sentence(bare))) return false;
        }
        return count > 0;
    }

    bool is_phone_line(std::size_t at) const {
        const std::string& bare = lines_[at].bare;
        if (bare.empty() || bare.size() > 160) return false;
        if (bare.find(", ") != std::string::npos && !names_a_device(bare)) return false;
        if (std::ranges::count(bare, ' ') > 14 || !begins_a_line(bare)) return false;
        if (!is_sent_from(bare)) return false;
        return at + 1 >= end_ || lines_[at + 1].is_blank() || is_sent_from(lines_[at + 1].bare);
    }

    // A phone's line stands below what was written: what follows it was there before. Who writes
    // below it has nothing above.
    void tell_phone_line(std::size_t at) {
        std::size_t next = at + 1;
        while (next < end_ && (lines_[next].is_blank() || is_phone_line(next)))
            ++next;
        sign(at, next);
        if (!has_words_) return Segment(lines_, parts_, next, end_, false).tell();
        std::fill(parts_.begin() + std::ptrdiff_t(next), parts_.begin() + std::ptrdiff_t(end_),
                  Part::earlier);
    }

    void sign(std::size_t at, std::size_t end) {
        std::fill(parts_.begin() + std::ptrdiff_t(at), parts_.begin() + std::ptrdiff_t(end),
                  Part::signature);
    }

    std::span<const Line> lines_;
    std::vector<Part>& parts_;
    std::size_t begin_, end_;
    bool has_words_;
};

}  // namespace

void tell_signatures(std::span<const Line> lines, std::vector<Part>& parts) {
    bool has_words = false;
    for (std::size_t at = 0; at < lines.size();) {
        std::size_t end = at;
        while (end < lines.size() && parts[end] == Part::words)
            ++end;
        Segment(lines, parts, at, end, has_words).tell();
        for (std::size_t line = at; line < end; ++line)
            has_words |= parts[line] == Part::words && !lines[line].is_blank();
        at = std::max(end, at + 1);
    }
}

}  // namespace hamdel::mail
