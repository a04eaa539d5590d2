// One description of a struct, five uses: reading requests with limits, writing answers, mapping
// rows, the OpenAPI schema and, from that, the TypeScript types.
//
//   struct Snooze {
//       ConversationId id;
//       Instant until;
//       static constexpr auto fields = shape::fields(
//           shape::path("id", &Snooze::id),
//           shape::body("until", &Snooze::until, "When it comes back."));
//   };
//
// A member that is optional or a vector may be left out of a request; every other one is required.
// Answers always carry every field, null where there is nothing. A struct that stands in answers
// under a name of its own has `static constexpr std::string_view shape_name`.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "kernel/ids.h"
#include "kernel/json.h"
#include "kernel/time.h"

namespace hamdel::shape {

enum class Place { path, query, body };

struct Limits {
    std::size_t characters = 255;  // of a text
    std::size_t items = 100;       // of a list
    std::int64_t least = INT64_MIN;
    std::int64_t most = INT64_MAX;
    bool defaulted = false;  // may be left out: the struct's own value holds
    bool kept = false;       // for what was taken in already: it is read whole
};

// The limits of a field where the value comes from our own store: only its type still counts.
constexpr Limits kept(Limits asked = {}) {
    return {.characters = SIZE_MAX, .items = SIZE_MAX, .defaulted = asked.defaulted, .kept = true};
}

// Reads well at the call: shape::body("name", &T::name, "…", shape::up_to(80)).
constexpr Limits up_to(std::size_t characters) {
    return {.characters = characters};
}
constexpr Limits between(std::int64_t least, std::int64_t most) {
    return {.least = least, .most = most};
}
constexpr Limits defaulted(Limits limits = {}) {
    limits.defaulted = true;
    return limits;
}

template <class Struct, class Member>
struct Field {
    using Type = Member;
    std::string_view name;
    Member Struct::* member;
    Place place;
    std::string_view about;
    Limits limits;
};

template <class S, class M>
constexpr Field<S, M> body(std::string_view name, M S::* member, std::string_view about = "",
                           Limits limits = {}) {
    return {name, member, Place::body, about, limits};
}
template <class S, class M>
constexpr Field<S, M> path(std::string_view name, M S::* member, std::string_view about = "",
                           Limits limits = {}) {
    return {name, member, Place::path, about, limits};
}
template <class S, class M>
constexpr Field<S, M> query(std::string_view name, M S::* member, std::string_view about = "",
                            Limits limits = {}) {
    return {name, member, Place::query, about, limits};
}
// For structs that are only answers or rows, where the place has no meaning.
template <class S, class M>
constexpr Field<S, M> field(std::string_view name, M S::* member, std::string_view about = "",
                            Limits limits = {}) {
    return {name, member, Place::body, about, limits};
}

template <class... F>
constexpr std::tuple<F...> fields(F... described) {
    return {described...};
}

// The fields of a struct and of what it is derived from, in this order:
//   fields = shape::joined(shape::fields(…), PageAsked::fields)
template <class... F, class... G>
constexpr std::tuple<F..., G...> joined(const std::tuple<F...>& own, const std::tuple<G...>& more) {
    return std::tuple_cat(own, more);
}

// An enum takes part by a function beside it, found by argument, that lists its names in order:
//   constexpr auto names(Status) { return std::array<std::string_view, 2>{"open", "resolved"}; }
template <class T>
concept Named = std::is_enum_v<T> && requires(T value) { names(value); };

template <class T>
concept Shaped = requires { T::fields; };

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;

template <Named T>
constexpr std::string_view name_of(T value) {
    return names(value)[static_cast<std::size_t>(value)];
}
template <Named T>
constexpr std::optional<T> parse_name(std::string_view text) {
    auto all = names(T{});
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] == text) return static_cast<T>(i);
    return {};
}

template <class T, class Visit>
constexpr void each_field(Visit&& visit) {
    std::apply([&](const auto&... described) { (visit(described), ...); }, T::fields);
}

}  // namespace hamdel::shape
