// Ids: 64 bits, ordered by time, a distinct type for each noun. Outside they are opaque strings
// with the noun's prefix ("cnv_01h2…"), all of one length, so that ids of a noun compare as text in
// the order of time.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/time.h"

namespace hamdel {

// `Noun` has `static constexpr std::string_view prefix`.
template <class Noun>
struct Id {
    std::int64_t value = 0;

    friend constexpr auto operator<=>(Id, Id) = default;
    explicit constexpr operator bool() const { return value != 0; }
};

template <class T>
inline constexpr bool is_id = false;
template <class Noun>
inline constexpr bool is_id<Id<Noun>> = true;

// The thirteen letters behind the prefix: Crockford's base 32, lower case.
std::string encode_id(std::string_view prefix, std::int64_t value);
std::optional<std::int64_t> decode_id(std::string_view prefix, std::string_view text);

template <class Noun>
std::string to_string(Id<Noun> id) {
    return encode_id(Noun::prefix, id.value);
}

template <class Noun>
std::optional<Id<Noun>> parse_id(std::string_view text) {
    if (auto value = decode_id(Noun::prefix, text)) return Id<Noun>{*value};
    return {};
}

// Makes the numbers: 41 bits of milliseconds since 2020, then 22 bits that start at random in each
// millisecond and count up, so that ids of one process rise strictly and two processes hardly meet
// (the primary key refuses the rest). A moment a little before the last one still gets a higher id;
// only one more than ten seconds back gets an id of its own time. Safe to call from any thread.
class IdSource {
  public:
    std::int64_t next(Instant at);

  private:
    std::mutex mutex_;
    std::int64_t last_ms_ = -1;
    std::int64_t tail_ = 0;
};

// The first id a moment could have: for comparing ids with times.
std::int64_t first_id_at(Instant at);
Instant instant_of_id(std::int64_t id);

}  // namespace hamdel

template <class Noun>
struct std::hash<hamdel::Id<Noun>> {
    std::size_t operator()(hamdel::Id<Noun> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
