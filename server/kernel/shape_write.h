// Writing a shaped value as JSON text.
#pragma once

#include <charconv>

#include "kernel/shape_fields.h"

namespace hamdel::shape {

template <class T>
void write(std::string& out, const T& value);

template <class T>
void write_members(std::string& out, const T& value) {
    bool first = true;
    each_field<T>([&](const auto& described) {
        if (!first) out += ',';
        first = false;
        out += '"';
        out += described.name;
        out += "\":";
        write(out, value.*described.member);
    });
}

template <class T>
void write(std::string& out, const T& value) {
    if constexpr (is_optional<T>) {
        if (value)
            write(out, *value);
        else
            out += "null";
    } else if constexpr (is_vector<T>) {
        out += '[';
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i) out += ',';
            write(out, value[i]);
        }
        out += ']';
    } else if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_integral_v<T>) {
        char buffer[24];
        out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    } else if constexpr (std::is_floating_point_v<T>) {
        write_json(out, Json(double(value)));
    } else if constexpr (is_id<T>) {
        out += '"';
        out += to_string(value);
        out += '"';
    } else if constexpr (std::is_same_v<T, Instant>) {
        out += '"';
        out += to_iso(value);
        out += '"';
    } else if constexpr (Named<T>) {
        out += '"';
        out += name_of(value);
        out += '"';
    } else if constexpr (std::is_same_v<T, Json>) {
        write_json(out, value);
    } else if constexpr (Shaped<T>) {
        out += '{';
        write_members(out, value);
        out += '}';
    } else {
        write_json_string(out, value);
    }
}

template <class T>
std::string to_text(const T& value) {
    std::string out;
    write(out, value);
    return out;
}

}  // namespace hamdel::shape
