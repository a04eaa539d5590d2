#include "accounts/audit.h"
#include "accounts/may.h"
#include "routes.h"
#include "tags/rework.h"
#include "tags/tag.h"

namespace hamdel::conversations {
namespace {

struct DeleteTag {
    TagId id;

    static constexpr auto fields = shape::fields(shape::path("id", &DeleteTag::id));
};

void delete_tag(Write& tx, const Actor& who, const DeleteTag& in) {
    Tag gone = find_tag(tx, who, in.id);
    tx.run("delete from tag where id = ?", gone.id);
    replace_tag(tx, who, gone.name, {});
    accounts::audit(tx, who, "tag.deleted", {to_string(gone.id), gone.name},
                    Json::object({{"conversations", gone.count}}));
    record(tx, who, TagsChanged{true});
}

}  // namespace

constinit const Route delete_tag_route =
    del<delete_tag>("/tags/{id}", accounts::may::manage_settings,
                    "Takes a tag off all conversations; saved views that ask for it find nothing.");

}  // namespace hamdel::conversations
