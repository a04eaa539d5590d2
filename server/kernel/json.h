// JSON values. Reading is bounded in size and depth and keeps the order of keys; writing gives the
// shortest correct text. Whole numbers stay whole.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hamdel {

class Json {
  public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool value) : value_(value) {}
    Json(int value) : value_(std::int64_t{value}) {}
    Json(std::int64_t value) : value_(value) {}
    Json(std::uint64_t value) : value_(static_cast<std::int64_t>(value)) {}
    Json(double value) : value_(value) {}
    Json(const char* value) : value_(std::string(value)) {}
    Json(std::string_view value) : value_(std::string(value)) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(Array value) : value_(std::move(value)) {}
    Json(Object value) : value_(std::move(value)) {}

    static Json object(std::initializer_list<Member> members) { return Json(Object(members)); }
    static Json array(std::initializer_list<Json> items) { return Json(Array(items)); }

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    // The value as this type, or nullptr when it is another.
    const bool* boolean() const { return std::get_if<bool>(&value_); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value_); }
    const double* real() const { return std::get_if<double>(&value_); }
    const std::string* string() const { return std::get_if<std::string>(&value_); }
    const Array* array() const { return std::get_if<Array>(&value_); }
    const Object* object() const { return std::get_if<Object>(&value_); }
    Array* array() { return std::get_if<Array>(&value_); }
    Object* object() { return std::get_if<Object>(&value_); }

    // The member of an object, or nullptr. A key that stands twice: the last one holds.
    const Json* find(std::string_view key) const;
    // The member of an object; null when this is no object or has no such key.
    const Json& operator[](std::string_view key) const;
    const Json& at(std::size_t index) const;
    // Adds or replaces a member, making this an object if it was null.
    Json& set(std::string_view key, Json value);
    void push(Json value);
    std::size_t size() const;

    // For tests and logs: the text of a string, or nothing.
    std::string_view text() const;
    std::int64_t number() const;

    friend bool operator==(const Json&, const Json&) = default;

  private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value_;
};

struct JsonLimits {
    std::size_t depth = 32;
    std::size_t bytes = 4 << 20;
};

// Throws Refusal invalid "malformed_json" (also for broken UTF-8, a number out of range, NUL in a
// key) or too_large "json_too_deep"/"body_too_large".
Json parse_json(std::string_view text, const JsonLimits& limits = {});

std::string to_text(const Json& value);
void write_json(std::string& out, const Json& value);

// Appends `text` as a JSON string. Safe to stand inside a <script>: "</" is written as "<\/".
void write_json_string(std::string& out, std::string_view text);

}  // namespace hamdel
