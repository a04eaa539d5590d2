#include "accounts/audit.h"
#include "accounts/may.h"
#include "routes.h"
#include "tags/tag.h"

namespace hamdel::conversations {
namespace {

struct CreateTag {
    std::string name;
    TagColor color = TagColor::gray;

    static constexpr auto fields =
        shape::fields(shape::body("name", &CreateTag::name, "", shape::up_to(longest_tag)),
                      shape::body("color", &CreateTag::color, "", shape::defaulted()));
};

Created<Tag> create_tag(Write& tx, const Actor& who, const CreateTag& in) {
    std::string name = clean_tag(in.name, "name");
    free_tag_name(tx, who.workspace, name);
    TagId id = add_tag(tx, who.workspace, name, in.color, true);
    accounts::audit(tx, who, "tag.created", {to_string(id), name});
    record(tx, who, TagsChanged{});
    return {find_tag(tx, who, id)};
}

}  // namespace

constinit const Route create_tag_route = post<create_tag>(
    "/tags", accounts::may::manage_settings, "Adds a tag that stays also without a use.");

}  // namespace hamdel::conversations
