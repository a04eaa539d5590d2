// Values made from schemas: one that fits, and many that do not.
#pragma once

#include <functional>

#include "operations.h"

namespace hamdel::api {

// The id to use for a prefix ("cnv").
using IdOf = std::function<std::string(std::string_view prefix)>;

// A point of P-256 and a secret, as a browser gives them for pushes.
inline constexpr std::string_view a_browsers_key =
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
inline constexpr std::string_view a_browsers_secret = "BTBZMqHH6r4Tts7J_aSIgg";

class Samples {
  public:
    Samples(const Json& document, IdOf id_of) : document_(document), id_of_(std::move(id_of)) {}

    // Fits the schema, with nothing but what is required. `name` is the property's.
    Json good(const Json& schema, std::string_view name) const;

    struct Bad {
        std::string what;  // "message.body: wrong type"
        Json value;
    };
    // Bodies that break the schema in one place each.
    std::vector<Bad> bad(const Json& schema) const;

    // The value of a path or query word that fits, and those that do not.
    std::string word(const Parameter& parameter) const;
    std::vector<std::string> bad_words(const Parameter& parameter) const;

  private:
    void spoil(const Json& schema, const Json& sound, const std::string& at,
               const std::function<Json(Json)>& put, std::vector<Bad>& out,
               bool may_be_left_out) const;
    void spoil_members(const Json& schema, const Json& sound, const std::string& at,
                       const std::function<Json(Json)>& put, std::vector<Bad>& out) const;
    bool allows(const Json& schema, std::string_view type) const;
    const Json& without_null(const Json& schema) const;

    const Json& document_;
    IdOf id_of_;
};

}  // namespace hamdel::api
