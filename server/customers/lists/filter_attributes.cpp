#include <algorithm>

#include "attributes/value.h"
#include "lists/filter.h"

namespace hamdel::customers {
namespace {

constexpr std::string_view holders =
    "id in (select v.customer_id from customer_value v where v.attribute_id = ?";

std::string with(std::string_view condition) {
    return std::string(holders) + std::string(condition) + ")";
}

// One end of a range, held to the attribute's type.
std::optional<Kept> end_of(const Attribute& attribute, const Json& asked, std::string_view name) {
    const Json* end = asked.find(name);
    return end ? checked(attribute, *end) : std::nullopt;
}

void add_range(const Attribute& attribute, const Json& asked, Conditions& where) {
    bool is_number = attribute.type == AttributeType::number;
    if (!is_number && attribute.type != AttributeType::date)
        throw wrong_field("attributes." + attribute.key, "wrong_type");
    auto from = end_of(attribute, asked, "from"), to = end_of(attribute, asked, "to");
    if (from && is_number)
        where.also(with(" and v.number >= ?"), attribute.id, *from->number);
    else if (from)
        where.also(with(" and v.folded >= ?"), attribute.id, from->value);
    if (to && is_number)
        where.also(with(" and v.number <= ?"), attribute.id, *to->number);
    else if (to)
        where.also(with(" and v.folded <= ?"), attribute.id, to->value);
}

void add_one(const Attribute& attribute, const Json& asked, Conditions& where) {
    if (asked.object()) return add_range(attribute, asked, where);
    auto meant = checked(attribute, asked);
    if (!meant) return;
    bool begins = attribute.type == AttributeType::text || attribute.type == AttributeType::link;
    if (meant->number)
        where.also(with(" and v.number = ?"), attribute.id, *meant->number);
    else if (begins)
        where.also(with(" and v.folded >= ? and v.folded < ?"), attribute.id, meant->folded,
                   above_all(meant->folded));
    else
        where.also(with(" and v.value = ?"), attribute.id, meant->value);
}

}  // namespace

void add_attributes(Read& tx, WorkspaceId workspace, std::string_view asked, Conditions& where) {
    if (asked.empty()) return;
    Json json;
    try {
        json = parse_json(asked);
    } catch (const Refusal&) {
        throw wrong_field("attributes", "malformed_json");
    }
    if (!json.object()) throw wrong_field("attributes", "wrong_type");
    auto attributes = attributes_of(tx, workspace);
    for (const auto& [key, value] : *json.object()) {
        auto attribute = std::ranges::find(attributes, key, &Attribute::key);
        if (attribute == attributes.end()) throw wrong_field("attributes." + key, "unknown_field");
        add_one(*attribute, value, where);
    }
}

}  // namespace hamdel::customers
