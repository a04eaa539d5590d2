#include "kernel/shape_read.h"

#include <charconv>

#include "kernel/text/text.h"

namespace hamdel::shape {

bool read_text(const std::string& text, const Limits& limits, std::string_view at,
               Problems& wrong) {
    if (text.find('\0') != std::string::npos) return add_problem(wrong, at, "null_character");
    if (!text::is_valid_utf8(text)) return add_problem(wrong, at, "malformed_text");
    // Bytes bound characters, so the count is made only where it can matter.
    if (text.size() > limits.characters && text::count_characters(text) > limits.characters) {
        wrong.push_back({std::string(at), "too_long", std::int64_t(limits.characters)});
        return false;
    }
    return true;
}

std::optional<std::int64_t> whole_number(std::string_view word) {
    std::int64_t value = 0;
    auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size()) return {};
    return value;
}

void refuse_if_any(Problems wrong) {
    if (!wrong.empty()) throw Refusal(Problem::invalid, "invalid_input", std::move(wrong));
}

}  // namespace hamdel::shape
