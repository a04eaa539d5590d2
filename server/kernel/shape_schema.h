// The JSON Schema (OpenAPI 3.1) of a shaped type. Named shapes are gathered once under
// components/schemas and referred to; what is sent asks for less and bounds more than what is
// answered, so that its form has a name of its own, with "Input" at the end.
#pragma once

#include <map>

#include "kernel/shape_fields.h"

namespace hamdel::shape {

using Components = std::map<std::string, Json, std::less<>>;

enum class Use { request, answer };

template <class T>
Json schema(Components& components, const Limits& limits, Use use);

// `null` is allowed beside the schema.
Json or_null(Json schema);
Json described(Json schema, std::string_view about);

template <class T>
constexpr bool is_required(const Limits& limits, Use use) {
    return use == Use::answer || !(is_optional<T> || is_vector<T> || limits.defaulted);
}

template <class T>
Json object_schema(Components& components, Use use) {
    Json properties{Json::Object{}}, required{Json::Array{}};
    each_field<T>([&](const auto& field) {
        using Member = typename std::remove_cvref_t<decltype(field)>::Type;
        if (use == Use::request && field.place != Place::body) return;
        properties.set(field.name,
                       described(schema<Member>(components, field.limits, use), field.about));
        if (is_required<Member>(field.limits, use)) required.push(field.name);
    });
    Json out = Json::object({{"type", "object"}, {"properties", std::move(properties)}});
    if (required.size()) out.set("required", std::move(required));
    if (use == Use::request) out.set("additionalProperties", false);
    return out;
}

template <class T>
Json text_schema(const Limits& limits, Use use) {
    Json out = Json::object({{"type", "string"}});
    if (use == Use::request) out.set("maxLength", std::int64_t(limits.characters));
    return out;
}

template <class T>
Json number_schema(const Limits& limits) {
    Json out = Json::object({{"type", "integer"}});
    if (limits.least != INT64_MIN) out.set("minimum", limits.least);
    if (limits.most != INT64_MAX) out.set("maximum", limits.most);
    return out;
}

template <class T>
Json schema(Components& components, const Limits& limits, Use use) {
    if constexpr (is_optional<T>) {
        return or_null(schema<typename T::value_type>(components, limits, use));
    } else if constexpr (is_vector<T>) {
        Json out = Json::object({{"type", "array"}});
        out.set("items", schema<typename T::value_type>(components, limits, use));
        if (use == Use::request) out.set("maxItems", std::int64_t(limits.items));
        return out;
    } else if constexpr (std::is_same_v<T, bool>) {
        return Json::object({{"type", "boolean"}});
    } else if constexpr (std::is_integral_v<T>) {
        return number_schema<T>(limits);
    } else if constexpr (std::is_floating_point_v<T>) {
        return Json::object({{"type", "number"}});
    } else if constexpr (is_id<T>) {
        auto prefix = []<class Noun>(Id<Noun>) { return std::string(Noun::prefix); }(T{});
        return Json::object(
            {{"type", "string"}, {"pattern", "^" + prefix + "_[0-7][0-9a-hjkmnp-tv-z]{12}$"}});
    } else if constexpr (std::is_same_v<T, Instant>) {
        return Json::object({{"type", "string"}, {"format", "date-time"}});
    } else if constexpr (Named<T>) {
        Json values{Json::Array{}};
        for (std::string_view name : names(T{}))
            values.push(name);
        return Json::object({{"type", "string"}, {"enum", std::move(values)}});
    } else if constexpr (std::is_same_v<T, Json>) {
        return Json(Json::Object{});
    } else if constexpr (Shaped<T>) {
        if constexpr (requires { T::shape_name; }) {
            std::string name(T::shape_name);
            if (use == Use::request) name += "Input";
            if (!components.contains(name)) {
                components[name] = Json();  // holds the place, so that a shape may name itself
                components[name] = object_schema<T>(components, use);
            }
            return Json::object({{"$ref", "#/components/schemas/" + name}});
        } else {
            return object_schema<T>(components, use);
        }
    } else {
        return text_schema<T>(limits, use);
    }
}

}  // namespace hamdel::shape
