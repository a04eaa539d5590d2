// Reading a shaped value from a request: path and query by name, the body as JSON. All that is
// wrong is gathered and told at once, each with its field, a stable code and the limit passed.
// Codes: required, wrong_type, unknown_field, too_long, too_many_items, too_small, too_big,
// unknown_value, null_character, malformed_text, malformed_id, malformed_time.
#pragma once

#include <algorithm>
#include <limits>

#include "kernel/errors.h"
#include "kernel/shape_fields.h"

namespace hamdel::shape {

// Where the words of a path or query come from: the value of a name, if there is one.
class Words {
  public:
    virtual ~Words() = default;
    virtual std::optional<std::string_view> path(std::string_view name) const = 0;
    virtual std::optional<std::string_view> query(std::string_view name) const = 0;
    // Names in the query, to refuse those that no field knows.
    virtual std::vector<std::string_view> query_names() const = 0;
};

using Problems = std::vector<FieldProblem>;

// Reads a JSON text into `out`; a false answer has added why to `wrong`.
bool read_text(const std::string& text, const Limits& limits, std::string_view at, Problems& wrong);
std::optional<std::int64_t> whole_number(std::string_view word);
void refuse_if_any(Problems wrong);

inline bool add_problem(Problems& wrong, std::string_view at, std::string_view code) {
    wrong.push_back({std::string(at), std::string(code)});
    return false;
}

template <class T>
bool read_json(const Json& json, T& out, const Limits& limits, std::string_view at,
               Problems& wrong);

// `above` are the limits of the whole: of what is kept, no member is bounded either.
template <class T>
bool read_members(const Json& json, T& out, const Limits& above, std::string_view at,
                  Problems& wrong);

// A whole number within the limits and within what its type can hold.
template <class T>
bool read_bounded(std::int64_t value, T& out, const Limits& limits, std::string_view at,
                  Problems& wrong) {
    using Range = std::numeric_limits<T>;
    static_assert(sizeof(T) < 8 || std::is_signed_v<T>);
    std::int64_t least = std::max<std::int64_t>(limits.least, Range::min());
    std::int64_t most = std::min<std::int64_t>(limits.most, Range::max());
    if (value < least) {
        wrong.push_back({std::string(at), "too_small", least});
        return false;
    }
    if (value > most) {
        wrong.push_back({std::string(at), "too_big", most});
        return false;
    }
    out = static_cast<T>(value);
    return true;
}

// A single word of text: ids, times and names share it between JSON strings and path or query.
template <class T>
bool read_word(std::string_view word, T& out, const Limits& limits, std::string_view at,
               Problems& wrong) {
    if constexpr (is_optional<T>) {
        typename T::value_type inner{};
        if (!read_word(word, inner, limits, at, wrong)) return false;
        out = std::move(inner);
        return true;
    } else if constexpr (is_id<T>) {
        auto id = [&]<class Noun>(Id<Noun>) { return parse_id<Noun>(word); }(out);
        if (!id) return add_problem(wrong, at, "malformed_id");
        out = *id;
        return true;
    } else if constexpr (std::is_same_v<T, Instant>) {
        auto parsed = parse_iso(word);
        if (!parsed) return add_problem(wrong, at, "malformed_time");
        out = *parsed;
        return true;
    } else if constexpr (Named<T>) {
        auto parsed = parse_name<T>(word);
        if (!parsed) return add_problem(wrong, at, "unknown_value");
        out = *parsed;
        return true;
    } else if constexpr (std::is_same_v<T, bool>) {
        if (word != "true" && word != "false") return add_problem(wrong, at, "wrong_type");
        out = word == "true";
        return true;
    } else if constexpr (std::is_integral_v<T>) {
        auto number = whole_number(word);
        if (!number) return add_problem(wrong, at, "wrong_type");
        return read_bounded(*number, out, limits, at, wrong);
    } else {
        static_assert(std::is_same_v<T, std::string>, "this type cannot stand in a path or query");
        out = word;
        return read_text(out, limits, at, wrong);
    }
}

template <class T>
bool read_list(const Json& json, T& out, const Limits& limits, std::string_view at,
               Problems& wrong) {
    const Json::Array* items = json.array();
    if (!items) return add_problem(wrong, at, "wrong_type");
    if (items->size() > limits.items) {
        wrong.push_back({std::string(at), "too_many_items", std::int64_t(limits.items)});
        return false;
    }
    bool good = true;
    out.reserve(items->size());
    for (std::size_t i = 0; i < items->size(); ++i) {
        typename T::value_type item{};
        std::string place = std::string(at) + "[" + std::to_string(i) + "]";
        good &= read_json((*items)[i], item, limits, place, wrong);
        out.push_back(std::move(item));
    }
    return good;
}

template <class T>
bool read_json(const Json& json, T& out, const Limits& limits, std::string_view at,
               Problems& wrong) {
    if constexpr (is_optional<T>) {
        if (json.is_null()) {
            out.reset();
            return true;
        }
        typename T::value_type inner{};
        if (!read_json(json, inner, limits, at, wrong)) return false;
        out = std::move(inner);
        return true;
    } else if constexpr (std::is_same_v<T, Json>) {
        out = json;
        return true;
    } else if constexpr (is_vector<T>) {
        return read_list(json, out, limits, at, wrong);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!json.boolean()) return add_problem(wrong, at, "wrong_type");
        out = *json.boolean();
        return true;
    } else if constexpr (std::is_integral_v<T>) {
        if (!json.integer()) return add_problem(wrong, at, "wrong_type");
        return read_bounded(*json.integer(), out, limits, at, wrong);
    } else if constexpr (std::is_floating_point_v<T>) {
        if (!json.integer() && !json.real()) return add_problem(wrong, at, "wrong_type");
        out = json.real() ? *json.real() : double(*json.integer());
        return true;
    } else if constexpr (Shaped<T>) {
        if (!json.object()) return add_problem(wrong, at, "wrong_type");
        return read_members(json, out, limits, at, wrong);
    } else {
        if (!json.string()) return add_problem(wrong, at, "wrong_type");
        return read_word(*json.string(), out, limits, at, wrong);
    }
}

template <class T>
constexpr bool may_be_absent(const Limits& limits) {
    return is_optional<T> || is_vector<T> || limits.defaulted;
}

inline std::string below(std::string_view at, std::string_view name) {
    return at.empty() ? std::string(name) : std::string(at) + "." + std::string(name);
}

template <class T>
bool knows_in_body(std::string_view key) {
    bool known = false;
    each_field<T>([&](const auto& described) {
        known |= described.place == Place::body && described.name == key;
    });
    return known;
}

template <class T>
bool read_members(const Json& json, T& out, const Limits& above, std::string_view at,
                  Problems& wrong) {
    std::size_t before = wrong.size();
    each_field<T>([&](const auto& described) {
        using Member = typename std::remove_cvref_t<decltype(described)>::Type;
        if (described.place != Place::body) return;
        std::string place = below(at, described.name);
        const Limits limits = above.kept ? kept(described.limits) : described.limits;
        const Json* member = json.find(described.name);
        if (member && !(member->is_null() && limits.defaulted))
            read_json(*member, out.*described.member, limits, place, wrong);
        else if (!may_be_absent<Member>(limits))
            add_problem(wrong, place, "required");
    });
    if (const Json::Object* members = json.object())
        for (const Json::Member& member : *members)
            if (!knows_in_body<T>(member.first))
                add_problem(wrong, below(at, member.first), "unknown_field");
    return wrong.size() == before;
}

template <class T>
constexpr bool has_place(Place place) {
    bool found = false;
    each_field<T>([&](const auto& described) { found |= described.place == place; });
    return found;
}

template <class T>
void refuse_unknown_queries(const Words& words, Problems& wrong) {
    for (std::string_view name : words.query_names()) {
        bool known = false;
        each_field<T>([&](const auto& described) {
            known |= described.place == Place::query && described.name == name;
        });
        if (!known) add_problem(wrong, name, "unknown_field");
    }
}

// What a path or query can say: single words, not lists or objects.
template <class T>
inline constexpr bool stands_in_words =
    !is_vector<T> && !Shaped<T> && !std::is_same_v<T, Json> && !std::is_floating_point_v<T>;
template <class T>
inline constexpr bool stands_in_words<std::optional<T>> = stands_in_words<T>;

// The whole input of a request. Throws Refusal invalid "invalid_input" with all wrong fields; an id
// in the path that is malformed names nothing, so it answers not_found.
template <class T>
T read(const Words& words, const Json& json) {
    T out{};
    Problems wrong;
    each_field<T>([&](const auto& described) {
        using Member = typename std::remove_cvref_t<decltype(described)>::Type;
        if constexpr (stands_in_words<Member>) {
            if (described.place == Place::body) return;
            bool in_path = described.place == Place::path;
            auto word = in_path ? words.path(described.name) : words.query(described.name);
            if (word &&
                !read_word(*word, out.*described.member, described.limits, described.name, wrong)) {
                if (in_path) throw Refusal(Problem::not_found, "not_found");
            } else if (!word && !may_be_absent<Member>(described.limits)) {
                add_problem(wrong, described.name, "required");
            }
        }
    });
    refuse_unknown_queries<T>(words, wrong);
    if constexpr (has_place<T>(Place::body)) {
        if (json.is_null())
            read_members(Json(Json::Object{}), out, {}, "", wrong);
        else if (!json.object())
            add_problem(wrong, "", "wrong_type");
        else
            read_members(json, out, {}, "", wrong);
    }
    refuse_if_any(std::move(wrong));
    return out;
}

// A shaped value from JSON that we wrote ourselves: events, settings, rows, the demo. Limits are
// for what people ask; what was taken in once is read whole, also when the limits have become
// narrower.
template <class T>
T from_json(const Json& json) {
    T out{};
    Problems wrong;
    read_json(json, out, kept(), "", wrong);
    refuse_if_any(std::move(wrong));
    return out;
}

}  // namespace hamdel::shape
