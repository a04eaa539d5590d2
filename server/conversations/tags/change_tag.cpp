#include "accounts/audit.h"
#include "accounts/may.h"
#include "routes.h"
#include "tags/rework.h"
#include "tags/tag.h"

namespace hamdel::conversations {
namespace {

struct ChangeTag {
    TagId id;
    std::optional<std::string> name;
    std::optional<TagColor> color;

    static constexpr auto fields =
        shape::fields(shape::path("id", &ChangeTag::id),
                      shape::body("name", &ChangeTag::name, "Conversations and saved views follow.",
                                  shape::up_to(longest_tag)),
                      shape::body("color", &ChangeTag::color));
};

Tag change_tag(Write& tx, const Actor& who, const ChangeTag& in) {
    Tag before = find_tag(tx, who, in.id);
    std::string name = in.name ? clean_tag(*in.name, "name") : before.name;
    TagColor color = in.color.value_or(before.color);
    if (name == before.name && color == before.color) return before;
    if (name != before.name) {
        free_tag_name(tx, who.workspace, name, in.id);
        replace_tag(tx, who, before.name, name);
    }
    rename_tag(tx, in.id, name);
    tx.run("update tag set color = ?, is_common = 1 where id = ?", color, in.id);
    accounts::audit(tx, who, "tag.changed", {to_string(in.id), name},
                    Json::object({{"name_before", before.name},
                                  {"color_before", shape::name_of(before.color)},
                                  {"color", shape::name_of(color)}}));
    record(tx, who, TagsChanged{name != before.name});
    return find_tag(tx, who, in.id);
}

}  // namespace

constinit const Route change_tag_route = patch<change_tag>(
    "/tags/{id}", accounts::may::manage_settings, "Renames or colors a tag, wherever it stands.");

}  // namespace hamdel::conversations
