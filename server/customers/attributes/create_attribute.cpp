#include <algorithm>

#include "accounts/audit.h"
#include "accounts/may.h"
#include "attributes/attribute.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

constexpr std::int64_t most_attributes = 100;

struct CreateAttribute {
    std::string key;
    AttributeType type = AttributeType::text;
    std::string label_fa;
    std::string label_en;
    std::vector<AttributeChoice> choices;
    bool in_panel = true;

    static constexpr auto fields = shape::fields(
        shape::body("key", &CreateAttribute::key,
                    "Small Latin letters, digits and underscores; begins with a letter.",
                    shape::up_to(40)),
        shape::body("type", &CreateAttribute::type),
        shape::body("label_fa", &CreateAttribute::label_fa, "One of the labels may be left out.",
                    shape::defaulted(shape::up_to(80))),
        shape::body("label_en", &CreateAttribute::label_en, "", shape::defaulted(shape::up_to(80))),
        shape::body("choices", &CreateAttribute::choices, "Of the type choice only."),
        shape::body("in_panel", &CreateAttribute::in_panel, "", shape::defaulted()));
};

void refuse_key(Read& tx, WorkspaceId workspace, std::string_view key) {
    bool is_word =
        !key.empty() && key[0] >= 'a' && key[0] <= 'z' && std::ranges::all_of(key, [](char byte) {
            return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_';
        });
    if (!is_word) throw wrong_field("key", "malformed_key");
    auto same = tx.one<AttributeId>(
        "select id from customer_attribute where workspace_id = ? and key = ?", workspace, key);
    if (same) throw Refusal(Problem::conflict, "key_taken", {{"key", "taken"}});
}

Created<Attribute> create_customer_attribute(Write& tx, const Actor& who,
                                             const CreateAttribute& in) {
    refuse_key(tx, who.workspace, in.key);
    auto count = tx.value<std::int64_t>(
        "select count(*) from customer_attribute where workspace_id = ?", who.workspace);
    if (count >= most_attributes) throw Refusal(Problem::conflict, "too_many_attributes");
    CreateAttribute clean = in;
    clean_labels(clean.label_fa, clean.label_en, "");
    clean_choices(in.type, clean.choices);
    auto id = tx.new_id<AttributeId>();
    tx.run(R"(insert into customer_attribute (id, workspace_id, key, type, label_fa, label_en,
                                              choices, position, in_panel)
              values (?, ?, ?, ?, ?, ?, ?, (select coalesce(max(a.position), 0) + 1
                  from customer_attribute a where a.workspace_id = ?), ?))",
           id, who.workspace, in.key, in.type, clean.label_fa, clean.label_en, clean.choices,
           who.workspace, in.in_panel);
    accounts::audit(tx, who, "customer_attribute.created", {to_string(id), clean.label_fa});
    return {find_attribute(tx, who.workspace, id)};
}

}  // namespace

constinit const Route create_customer_attribute_route =
    post<create_customer_attribute>("/customer_attributes", accounts::may::manage_settings,
                                    "Defines what is kept of every customer besides.");

}  // namespace hamdel::customers
