#include "conversations/may.h"
#include "module/page.h"
#include "routes.h"
#include "tags/tag.h"

namespace hamdel::conversations {
namespace {

struct ListTags {
    static constexpr auto fields = shape::fields();
};

Items<Tag> list_tags(Read& tx, const Actor& who, const ListTags&) {
    return {tags(tx, who)};
}

}  // namespace

constinit const Route list_tags_route =
    get<list_tags>("/tags", may::read, "The tags, the most used first.");

}  // namespace hamdel::conversations
