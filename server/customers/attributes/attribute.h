// Attributes: what a workspace wants to know of its customers beside what everyone wants to know.
// An administrator defines them; each has a type that its values are held to.
#pragma once

#include "customers/customers.h"

namespace hamdel::customers {

struct AttributeNoun {
    static constexpr std::string_view prefix = "att";
};
using AttributeId = Id<AttributeNoun>;

enum class AttributeType { text, number, date, yes_no, choice, link };
constexpr auto names(AttributeType) {
    return std::array<std::string_view, 6>{"text", "number", "date", "yes_no", "choice", "link"};
}

struct AttributeChoice {
    std::string value;
    std::string label_fa;
    std::string label_en;

    static constexpr std::string_view shape_name = "AttributeChoice";
    static constexpr auto fields = shape::fields(
        shape::field("value", &AttributeChoice::value, "Kept with the customer.", shape::up_to(40)),
        shape::field("label_fa", &AttributeChoice::label_fa, "", shape::up_to(80)),
        shape::field("label_en", &AttributeChoice::label_en, "", shape::up_to(80)));
};

// `key` is its name in the API and in files; key and type stay as they were made.
struct Attribute {
    AttributeId id;
    std::string key;
    AttributeType type = AttributeType::text;
    std::string label_fa;
    std::string label_en;
    std::vector<AttributeChoice> choices;
    std::int64_t position = 0;
    bool in_panel = true;

    static constexpr std::string_view shape_name = "CustomerAttribute";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Attribute::id), shape::field("key", &Attribute::key),
        shape::field("type", &Attribute::type), shape::field("label_fa", &Attribute::label_fa),
        shape::field("label_en", &Attribute::label_en),
        shape::field("choices", &Attribute::choices),
        shape::field("position", &Attribute::position),
        shape::field("in_panel", &Attribute::in_panel,
                     "Shown beside a conversation, not only on the customer's page."));
};

// In their order.
std::vector<Attribute> attributes_of(Read& tx, WorkspaceId workspace);
// Throws not_found "attribute".
Attribute find_attribute(Read& tx, WorkspaceId workspace, AttributeId id);

// Labels as they are kept; at least one language is needed. Throws invalid "required".
void clean_labels(std::string& label_fa, std::string& label_en, std::string_view field_beginning);
// Throws invalid for choices that are missing, doubled or not of this type.
void clean_choices(AttributeType type, std::vector<AttributeChoice>& choices);

}  // namespace hamdel::customers
