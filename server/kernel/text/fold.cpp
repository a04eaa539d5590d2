#include "kernel/text/fold.h"

#include "letters/classes.h"
#include "letters/code_points.h"
#include "letters/fold_table.h"

#include <optional>

namespace hamdel::text {
namespace {

constexpr char32_t hamza_above = 0x654;
constexpr char32_t yeh = U'ی';
constexpr char32_t waw = U'و';
constexpr char32_t bismillah = 0xFDFD;  // one sign for four words, without a decomposition

bool is_stretchable(char32_t letter) {
    return (letter >= 0x620 && letter <= 0x64A) || (letter >= 0x66E && letter <= 0x6D3);
}

// Collects folded code points and looks after what depends on the neighbours: runs of white
// space, letters stretched for emphasis («سلاممم»), and «مسئول» beside «مسؤول».
class Folding {
  public:
    explicit Folding(std::size_t expected) { out_.reserve(expected); }

    void original(char32_t value) {
        if (value < fold_table_size) {
            for (const char32_t part : fold_table()[value]) {
                if (part == 0) break;
                put(part);
            }
            return;
        }
        if (value == hamza_above && last_ == yeh) carries_hamza_ = true;
        if (const char32_t kept = value >= 0x600 && value <= 0x6FF ? fold_arabic(value) : value;
            kept != 0)
            put(kept);
        if (value == 0x626) carries_hamza_ = true;
    }

    void decomposed(char32_t value) {
        if (value == hamza_above && last_ == yeh) carries_hamza_ = true;
        if (value == bismillah) {
            for (const char32_t letter : std::u32string_view{U" بسم الله الرحمن الرحیم "})
                put(letter);
            return;
        }
        if (const char32_t kept = fold_decomposed(value); kept != 0) put(kept);
    }

    std::string take() { return std::move(out_); }

  private:
    void put(char32_t value) {
        if (value == ' ') {
            wants_space_ = !out_.empty();
            last_ = 0;
            run_ = 0;
            carries_hamza_ = false;
            return;
        }
        if (value == waw && carries_hamza_ && run_ == 1) {
            out_.resize(out_.size() - 2);
            last_ = before_;
            run_ = before_run_;
            letter(waw);
        }
        letter(value);
    }

    void letter(char32_t value) {
        carries_hamza_ = false;
        if (wants_space_) {
            out_.push_back(' ');
            wants_space_ = false;
        }
        if (value != last_) {
            before_ = last_;
            before_run_ = run_;
            last_ = value;
            run_ = 0;
        }
        ++run_;
        if (run_ < 3 || !is_stretchable(value)) return append(out_, value);
        if (run_ == 3) out_.resize(out_.size() - 2);
    }

    std::string out_;
    char32_t last_ = 0;
    char32_t before_ = 0;
    std::size_t run_ = 0;
    std::size_t before_run_ = 0;
    bool wants_space_ = false;
    bool carries_hamza_ = false;
};

// Code points that need nothing of Unicode's tables: Latin, Greek, Cyrillic, Arabic, and scripts
// that have neither case nor marks.
bool is_simple(char32_t value) {
    return value < fold_table_size || (value >= 0x600 && value <= 0x6FF) ||
           (value >= 0x3041 && value <= 0x3096) || (value >= 0x30A1 && value <= 0x30FA) ||
           (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0xAC00 && value <= 0xD7A3);
}

bool is_dropped(char32_t value) {
    return (value >= 0x200B && value <= 0x200F) || (value >= 0x202A && value <= 0x202E) ||
           (value >= 0x2060 && value <= 0x206F) || value == 0xFEFF;
}

std::optional<std::string> fold_simple(std::string_view text) {
    Folding folding{text.size()};
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        if (is_simple(point.value)) {
            folding.original(point.value);
        } else if (!is_dropped(point.value)) {
            if (point.is_valid) return std::nullopt;
            folding.original(' ');
        }
    }
    return folding.take();
}

std::string fold_any(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        points.push_back(point.is_valid ? point.value : U' ');
    }
    Folding folding{text.size()};
    for (const char32_t value : decompose(points))
        folding.decomposed(value);
    return compose(folding.take());
}

}  // namespace

std::string fold(std::string_view text) {
    if (auto folded = fold_simple(text)) return *std::move(folded);
    return fold_any(text);
}

}  // namespace hamdel::text
