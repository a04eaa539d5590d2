#include <algorithm>
#include <unordered_map>

#include "attributes/value.h"

namespace hamdel::customers {
namespace {

struct ValueRow {
    CustomerId customer_id;
    AttributeId attribute_id;
    std::string value;

    static constexpr auto fields =
        shape::fields(shape::field("customer_id", &ValueRow::customer_id),
                      shape::field("attribute_id", &ValueRow::attribute_id),
                      shape::field("value", &ValueRow::value));
};

struct Meant {
    const Attribute* attribute;
    std::optional<Kept> kept;
};

// All that is wrong is told at once, as for any other field.
std::vector<Meant> checked_all(const std::vector<Attribute>& attributes, const Json& given) {
    if (!given.object()) throw wrong_field("attributes", "wrong_type");
    std::vector<Meant> out;
    std::vector<FieldProblem> wrong;
    for (const auto& [key, value] : *given.object()) {
        auto attribute = std::ranges::find(attributes, key, &Attribute::key);
        if (attribute == attributes.end()) {
            wrong.push_back({"attributes." + key, "unknown_field"});
            continue;
        }
        try {
            out.push_back({&*attribute, checked(*attribute, value)});
        } catch (const Refusal& why) {
            wrong.insert(wrong.end(), why.fields.begin(), why.fields.end());
        }
    }
    if (!wrong.empty()) throw Refusal(Problem::invalid, "invalid_input", std::move(wrong));
    return out;
}

void keep(Write& tx, WorkspaceId workspace, CustomerId id, AttributeId attribute,
          const std::optional<Kept>& kept) {
    if (!kept) {
        tx.run("delete from customer_value where customer_id = ? and attribute_id = ?", id,
               attribute);
        return;
    }
    tx.run(
        "insert into customer_value (customer_id, attribute_id, workspace_id, value, folded, "
        "number) values (?, ?, ?, ?, ?, ?) on conflict (customer_id, attribute_id) do update set "
        "value = excluded.value, folded = excluded.folded, number = excluded.number",
        id, attribute, workspace, kept->value, kept->folded, kept->number);
}

}  // namespace

void put_values(Write& tx, WorkspaceId workspace, CustomerId id, const Json& given, Json& changes) {
    auto attributes = attributes_of(tx, workspace);
    for (const Meant& meant : checked_all(attributes, given)) {
        auto before = tx.one<std::string>(
            "select value from customer_value where customer_id = ? and attribute_id = ?", id,
            meant.attribute->id);
        auto after = meant.kept ? std::optional(meant.kept->value) : std::nullopt;
        if (before == after) continue;
        keep(tx, workspace, id, meant.attribute->id, meant.kept);
        auto as_shown = [&](const std::optional<std::string>& value) {
            return value ? shown(*meant.attribute, *value) : Json();
        };
        changes.set("attributes." + meant.attribute->key,
                    Json::object({{"from", as_shown(before)}, {"to", as_shown(after)}}));
    }
}

void check_values(Read& tx, WorkspaceId workspace, const Json& given) {
    checked_all(attributes_of(tx, workspace), given);
}

void put_raw_value(Write& tx, WorkspaceId workspace, CustomerId id, const Attribute& attribute,
                   const std::optional<std::string>& value) {
    std::optional<Kept> kept;
    try {
        if (value) kept = checked(attribute, Json(*value));
    } catch (const Refusal&) {
        // Its choice has been removed meanwhile.
    }
    keep(tx, workspace, id, attribute.id, kept);
}

void fill_values(Read& tx, WorkspaceId workspace, std::vector<Customer>& customers) {
    std::vector<std::int64_t> numbers;
    std::unordered_map<CustomerId, Customer*> by_id;
    for (Customer& customer : customers) {
        customer.attributes = Json(Json::Object{});
        numbers.push_back(customer.id.value);
        by_id[customer.id] = &customer;
    }
    if (numbers.empty()) return;
    auto attributes = attributes_of(tx, workspace);
    if (attributes.empty()) return;
    tx.each<ValueRow>(
        "select customer_id, attribute_id, value from customer_value "
        "where customer_id in (select value from each_number(?))",
        [&](const ValueRow& row) {
            auto attribute = std::ranges::find(attributes, row.attribute_id, &Attribute::id);
            if (attribute != attributes.end())
                by_id.at(row.customer_id)
                    ->attributes.set(attribute->key, shown(*attribute, row.value));
            return true;
        },
        numbers);
}

}  // namespace hamdel::customers
