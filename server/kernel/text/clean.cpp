#include "kernel/text/text.h"
#include "letters/classes.h"
#include "letters/code_points.h"

#include <vector>

namespace hamdel::text {
namespace {

constexpr std::size_t max_marks = 8;       // on one letter; living languages need fewer
constexpr std::size_t max_ignorables = 2;  // in a row; an emoji sequence needs two
constexpr std::size_t max_tags = 8;        // in a row; a flag of a region needs six
constexpr std::size_t max_directions = 8;  // open at a time

constexpr char32_t end_of_embedding = 0x202C;
constexpr char32_t end_of_isolate = 0x2069;

bool is_direction(char32_t value) {
    return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

bool is_override(char32_t value) {
    return value == 0x202D || value == 0x202E;
}

bool is_tag(char32_t value) {
    return value >= 0xE0020 && value <= 0xE007F;
}

// Never of use inside a stored text: byte order marks, old format controls, fillers.
bool is_useless(char32_t value) {
    return value == 0xFEFF || (value >= 0x206A && value <= 0x206F) || value == 0x3164 ||
           value == 0x115F || value == 0x1160 || value == 0xFFA0 || value == 0xE0001 ||
           (value >= 0xFFF0 && value <= 0xFFFB);
}

// Direction marks are balanced within a paragraph: what was opened is closed at its end, a closing
// without an opening is dropped, and so are overrides, which only serve to deceive.
class Directions {
  public:
    // Whether the opening is kept. Those that are not are remembered for their closings.
    bool open(char32_t value) {
        if (open_.size() >= max_directions * 2) return false;
        const bool is_kept = !is_override(value) && open_.size() < max_directions;
        open_.push_back({value >= 0x2066, is_kept});
        return is_kept;
    }

    void close(char32_t value, std::string& out) {
        return value == end_of_embedding ? close_embedding(out) : close_isolate(out);
    }

    void end_paragraph(std::string& out) {
        while (!open_.empty())
            close_last(out);
    }

  private:
    struct Opened {
        bool is_isolate = false;
        bool is_kept = false;
    };

    void close_last(std::string& out) {
        const Opened last = open_.back();
        open_.pop_back();
        if (last.is_kept) append(out, last.is_isolate ? end_of_isolate : end_of_embedding);
    }

    void close_embedding(std::string& out) {
        if (!open_.empty() && !open_.back().is_isolate) close_last(out);
    }

    void close_isolate(std::string& out) {
        std::size_t depth = open_.size();
        while (depth > 0 && !open_[depth - 1].is_isolate)
            --depth;
        if (depth == 0) return;
        while (open_.size() >= depth)
            close_last(out);
    }

    std::vector<Opened> open_;
};

enum class Lines { one, many };

class Cleaning {
  public:
    Cleaning(std::size_t expected, Lines lines) : lines_{lines} { out_.reserve(expected); }

    void meet(char32_t value) {
        const Class kind = class_of(value);
        if (kind == Class::space) return space(value);
        if (kind == Class::control || is_useless(value)) return;
        if (is_direction(value)) return direction(value);
        if (kind == Class::ignorable && value != 0x640) return ignorable(value);
        if (kind == Class::mark && ++marks_ > max_marks) return;
        if (kind != Class::mark) marks_ = 0;
        give_space();
        ignorables_ = 0;
        last_ignorable_ = 0;
        is_after_space_ = false;
        append(out_, value);
    }

    std::string take() {
        drop_half_space();
        directions_.end_paragraph(out_);
        while (out_.ends_with('\n') || out_.ends_with(' ') || out_.ends_with('\t'))
            out_.pop_back();
        return std::move(out_);
    }

  private:
    void space(char32_t value) {
        marks_ = 0;
        drop_half_space();
        ignorables_ = 0;
        last_ignorable_ = 0;
        is_after_space_ = true;
        if (lines_ == Lines::one) {
            wants_space_ = !out_.empty();
            return;
        }
        if (value == '\n' || value == 0x85 || value == 0x2028 || value == 0x2029) {
            directions_.end_paragraph(out_);
            if (!out_.empty()) out_.push_back('\n');
        } else if (value == '\t' || value == ' ') {
            out_.push_back(static_cast<char>(value));
        } else if (value != 0x0B && value != 0x0C) {
            append(out_, value);
        }
    }

    // A half-space beside white space shows nothing and hides a word from a search.
    void drop_half_space() {
        if (last_ignorable_ == half_space && out_.ends_with("\xE2\x80\x8C"))
            out_.resize(out_.size() - 3);
    }

    void ignorable(char32_t value) {
        if (value == last_ignorable_ || (value == half_space && is_after_space_)) return;
        if (++ignorables_ > (is_tag(value) ? max_tags : max_ignorables)) return;
        give_space();
        is_after_space_ = false;
        last_ignorable_ = value;
        append(out_, value);
    }

    void direction(char32_t value) {
        if (value == end_of_embedding || value == end_of_isolate)
            return directions_.close(value, out_);
        if (!directions_.open(value)) return;
        give_space();
        append(out_, value);
    }

    void give_space() {
        if (wants_space_) out_.push_back(' ');
        wants_space_ = false;
    }

    std::string out_;
    Directions directions_;
    Lines lines_;
    char32_t last_ignorable_ = 0;
    std::size_t marks_ = 0;
    std::size_t ignorables_ = 0;
    bool wants_space_ = false;
    bool is_after_space_ = true;
};

std::string clean(std::string_view text, Lines lines) {
    Cleaning cleaning{text.size(), lines};
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        if (point.value == '\r') {
            if (at < text.size() && text[at] == '\n') ++at;
            cleaning.meet('\n');
        } else {
            cleaning.meet(point.value);
        }
    }
    return cleaning.take();
}

}  // namespace

std::string clean_line(std::string_view text) {
    return clean(text, Lines::one);
}

std::string clean_body(std::string_view text) {
    return clean(text, Lines::many);
}

std::string preview(std::string_view text, std::size_t characters) {
    // Nothing of a long body beyond what can be shown is looked at; white space and controls that
    // vanish are allowed for.
    const std::string line = clean_line(first_bytes(text, 64 + characters * 16));
    std::string shown;
    shown.reserve(line.size());
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint point = code_point_at(line, at);
        if (!is_direction(point.value)) shown += line.substr(at, point.length);
        at += point.length;
    }
    return clip(shown, characters);
}

}  // namespace hamdel::text
