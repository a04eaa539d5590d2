// A moment, in whole milliseconds since 1970-01-01 UTC. Functions that change data never ask the
// clock: they take the moment from their transaction, so that tests and replays decide it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamdel {

struct Instant {
    std::int64_t ms = 0;

    friend constexpr auto operator<=>(Instant, Instant) = default;
};

// A length of time in milliseconds.
struct Span {
    std::int64_t ms = 0;

    friend constexpr auto operator<=>(Span, Span) = default;
};

constexpr Span milliseconds(std::int64_t n) {
    return {n};
}
constexpr Span seconds(std::int64_t n) {
    return {n * 1000};
}
constexpr Span minutes(std::int64_t n) {
    return seconds(n * 60);
}
constexpr Span hours(std::int64_t n) {
    return minutes(n * 60);
}
constexpr Span days(std::int64_t n) {
    return hours(n * 24);
}

constexpr Instant operator+(Instant at, Span length) {
    return {at.ms + length.ms};
}
constexpr Instant operator-(Instant at, Span length) {
    return {at.ms - length.ms};
}
constexpr Span operator-(Instant later, Instant earlier) {
    return {later.ms - earlier.ms};
}

// "2026-11-22T10:31:05.120Z", always UTC and always with milliseconds.
std::string to_iso(Instant at);

// Accepts ISO 8601 with "Z" or an offset, seconds and fraction optional, of the years 1 to 9999;
// nothing else.
std::optional<Instant> parse_iso(std::string_view text);

// Where the moment of a transaction comes from.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
  public:
    Instant now() const override;
};

}  // namespace hamdel
