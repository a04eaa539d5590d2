#include "kernel/ids.h"

#include <algorithm>
#include <random>

namespace hamdel {
namespace {

constexpr std::int64_t epoch_ms = 1'577'836'800'000;  // 2020-01-01
constexpr int tail_bits = 22;
constexpr std::int64_t tail_limit = std::int64_t{1} << tail_bits;
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t letters = 13;

int letter_value(char letter) {
    auto found = alphabet.find(letter);
    return found == std::string_view::npos ? -1 : static_cast<int>(found);
}

// Transactions that began one after another ask in any order, and a clock may be set back a little:
// up to here the ids go on rising. Further back lies the past, brought in on purpose.
constexpr std::int64_t tolerance_ms = 10'000;

// The first half of the tail's room, so that the rest is left for counting up. Never 0: the very
// first id would be none.
std::int64_t random_tail() {
    thread_local std::mt19937_64 random{std::random_device{}()};
    return 1 + static_cast<std::int64_t>(random() % (tail_limit / 2 - 1));
}

}  // namespace

std::string encode_id(std::string_view prefix, std::int64_t value) {
    std::string out(prefix.size() + 1 + letters, '_');
    prefix.copy(out.data(), prefix.size());
    auto rest = static_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < letters; ++i) {
        out[out.size() - 1 - i] = alphabet[rest & 31];
        rest >>= 5;
    }
    return out;
}

std::optional<std::int64_t> decode_id(std::string_view prefix, std::string_view text) {
    if (text.size() != prefix.size() + 1 + letters) return {};
    if (!text.starts_with(prefix) || text[prefix.size()] != '_') return {};
    std::string_view body = text.substr(prefix.size() + 1);
    if (letter_value(body[0]) < 0 || letter_value(body[0]) > 7) return {};  // 63 bits, no sign
    std::uint64_t value = 0;
    for (char letter : body) {
        int part = letter_value(letter);
        if (part < 0) return {};
        value = (value << 5) | static_cast<std::uint64_t>(part);
    }
    return value == 0 ? std::nullopt : std::optional(static_cast<std::int64_t>(value));
}

std::int64_t IdSource::next(Instant at) {
    std::lock_guard lock(mutex_);
    std::int64_t ms = std::max(at.ms, epoch_ms);  // what is older shares the first moment
    if (ms > last_ms_ || ms < last_ms_ - tolerance_ms) {
        last_ms_ = ms;
        tail_ = random_tail();
    } else if (++tail_ == tail_limit) {
        ++last_ms_;
        tail_ = 0;
    }
    return ((last_ms_ - epoch_ms) << tail_bits) | tail_;
}

std::int64_t first_id_at(Instant at) {
    return at.ms <= epoch_ms ? 0 : (at.ms - epoch_ms) << tail_bits;
}

Instant instant_of_id(std::int64_t id) {
    return {(id >> tail_bits) + epoch_ms};
}

}  // namespace hamdel
