#include <algorithm>

#include "accounts/audit.h"
#include "accounts/may.h"
#include "attributes/attribute.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct ChangeAttribute {
    AttributeId id;
    std::optional<std::string> label_fa;
    std::optional<std::string> label_en;
    std::optional<std::vector<AttributeChoice>> choices;
    std::optional<bool> in_panel;

    static constexpr auto fields =
        shape::fields(shape::path("id", &ChangeAttribute::id),
                      shape::body("label_fa", &ChangeAttribute::label_fa, "What is left out stays.",
                                  shape::up_to(80)),
                      shape::body("label_en", &ChangeAttribute::label_en, "", shape::up_to(80)),
                      shape::body("choices", &ChangeAttribute::choices,
                                  "All of them; one that a customer has cannot be left out."),
                      shape::body("in_panel", &ChangeAttribute::in_panel));
};

void refuse_lost_choices(Read& tx, const Attribute& before,
                         const std::vector<AttributeChoice>& choices) {
    for (const AttributeChoice& old : before.choices) {
        if (std::ranges::find(choices, old.value, &AttributeChoice::value) != choices.end())
            continue;
        auto used = tx.one<CustomerId>(
            "select customer_id from customer_value where attribute_id = ? and value = ? limit 1",
            before.id, old.value);
        if (used) throw Refusal(Problem::conflict, "choice_in_use", {{"choices", "in_use"}});
    }
}

Attribute change_customer_attribute(Write& tx, const Actor& who, const ChangeAttribute& in) {
    Attribute attribute = find_attribute(tx, who.workspace, in.id);
    if (in.label_fa) attribute.label_fa = *in.label_fa;
    if (in.label_en) attribute.label_en = *in.label_en;
    clean_labels(attribute.label_fa, attribute.label_en, "");
    if (in.choices) {
        auto choices = *in.choices;
        clean_choices(attribute.type, choices);
        refuse_lost_choices(tx, attribute, choices);
        attribute.choices = std::move(choices);
    }
    if (in.in_panel) attribute.in_panel = *in.in_panel;
    tx.run(
        "update customer_attribute set label_fa = ?, label_en = ?, choices = ?, in_panel = ? "
        "where id = ?",
        attribute.label_fa, attribute.label_en, attribute.choices, attribute.in_panel,
        attribute.id);
    accounts::audit(tx, who, "customer_attribute.changed",
                    {to_string(attribute.id), attribute.label_fa});
    return attribute;
}

}  // namespace

constinit const Route change_customer_attribute_route = patch<change_customer_attribute>(
    "/customer_attributes/{id}", accounts::may::manage_settings,
    "Changes labels, choices and place of an attribute; key and type stay.");

}  // namespace hamdel::customers
