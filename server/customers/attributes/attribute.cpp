#include "attributes/attribute.h"

#include <set>

#include "kernel/text/text.h"

namespace hamdel::customers {
namespace {

constexpr std::string_view select_attribute =
    "select id, key, type, label_fa, label_en, choices, position, in_panel "
    "from customer_attribute ";

}  // namespace

std::vector<Attribute> attributes_of(Read& tx, WorkspaceId workspace) {
    return tx.all<Attribute>(
        std::string(select_attribute) + "where workspace_id = ? order by position, id", workspace);
}

Attribute find_attribute(Read& tx, WorkspaceId workspace, AttributeId id) {
    auto found = tx.one<Attribute>(
        std::string(select_attribute) + "where id = ? and workspace_id = ?", id, workspace);
    if (!found) throw Refusal(Problem::not_found, "attribute");
    return *std::move(found);
}

void clean_labels(std::string& label_fa, std::string& label_en, std::string_view field_beginning) {
    label_fa = text::clean_line(label_fa);
    label_en = text::clean_line(label_en);
    if (label_fa.empty() && label_en.empty())
        throw wrong_field(std::string(field_beginning) + "label_fa", "required");
    // Who reads the other language sees this one rather than nothing.
    if (label_fa.empty()) label_fa = label_en;
    if (label_en.empty()) label_en = label_fa;
}

void clean_choices(AttributeType type, std::vector<AttributeChoice>& choices) {
    if (type != AttributeType::choice) {
        if (!choices.empty()) throw wrong_field("choices", "not_a_choice");
        return;
    }
    if (choices.empty()) throw wrong_field("choices", "required");
    std::set<std::string> seen;
    for (std::size_t at = 0; at < choices.size(); ++at) {
        std::string place = "choices[" + std::to_string(at) + "].";
        AttributeChoice& choice = choices[at];
        choice.value = text::clean_line(choice.value);
        if (choice.value.empty()) throw wrong_field(place + "value", "required");
        if (!seen.insert(choice.value).second) throw wrong_field(place + "value", "taken");
        clean_labels(choice.label_fa, choice.label_en, place);
    }
}

}  // namespace hamdel::customers
