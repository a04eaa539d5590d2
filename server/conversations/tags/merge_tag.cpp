#include "accounts/audit.h"
#include "accounts/may.h"
#include "kernel/errors.h"
#include "routes.h"
#include "tags/rework.h"
#include "tags/tag.h"

namespace hamdel::conversations {
namespace {

struct MergeTag {
    TagId id;
    TagId into_id;

    static constexpr auto fields = shape::fields(
        shape::path("id", &MergeTag::id),
        shape::body("into_id", &MergeTag::into_id, "The tag that all of them have then."));
};

Tag merge_tag(Write& tx, const Actor& who, const MergeTag& in) {
    Tag gone = find_tag(tx, who, in.id), into = find_tag(tx, who, in.into_id);
    if (gone.id == into.id) throw Refusal(Problem::conflict, "same_tag");
    tx.run("delete from tag where id = ?", gone.id);
    tx.run("update tag set is_common = 1 where id = ?", into.id);
    replace_tag(tx, who, gone.name, into.name);
    accounts::audit(tx, who, "tag.merged", {to_string(gone.id), gone.name},
                    Json::object({{"into", into.name}, {"conversations", gone.count}}));
    record(tx, who, TagsChanged{true});
    return find_tag(tx, who, into.id);
}

}  // namespace

constinit const Route merge_tag_route =
    post<merge_tag>("/tags/{id}/merge", accounts::may::manage_settings,
                    "Puts another tag in the place of this one, wherever it stands.");

}  // namespace hamdel::conversations
