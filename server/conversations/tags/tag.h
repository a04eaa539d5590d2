// Tags: free words on conversations. Whoever answers makes one by writing it; what is made, renamed
// or colored in the settings belongs to the workspace's common words and stays without a use.
#pragma once

#include "accounts/ids.h"
#include "conversations/ids.h"
#include "module/record.h"
#include "storage/write.h"

namespace hamdel::conversations {

struct TagNoun {
    static constexpr std::string_view prefix = "tag";
};
using TagId = Id<TagNoun>;

inline constexpr std::size_t longest_tag = 40;
inline constexpr int most_tags_of_workspace = 1000;

enum class TagColor { gray, orange, yellow, green, blue, violet, pink };
constexpr auto names(TagColor) {
    return std::array<std::string_view, 7>{"gray", "orange", "yellow", "green",
                                           "blue", "violet", "pink"};
}

struct Tag {
    TagId id;
    std::string name;
    TagColor color = TagColor::gray;
    std::int64_t count = 0;

    static constexpr std::string_view shape_name = "Tag";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Tag::id), shape::field("name", &Tag::name),
        shape::field("color", &Tag::color),
        shape::field("count", &Tag::count, "Conversations with it that the asker may see."));
};

// The most used first; what only others' conversations have is not among them.
std::vector<Tag> tags(Read& tx, const Actor& who);
// Throws not_found "tag".
Tag find_tag(Read& tx, const Actor& who, TagId id);

// A name as it is kept. Throws invalid "required" at this field.
std::string clean_tag(std::string_view name, std::string_view field);
// The name under which a conversation gets this tag: the one that is there however it is spelt, or
// a new one. Throws conflict "tag_in_change" and "too_many_tags".
std::string tag_in_use(Write& tx, const Actor& who, const std::string& name);
// Makes place for a tag of this name. Throws conflict "name_taken" and "tag_in_change".
void free_tag_name(Write& tx, WorkspaceId workspace, const std::string& name, TagId except = {});
TagId add_tag(Write& tx, WorkspaceId workspace, const std::string& name, TagColor color,
              bool is_common);

// Told when tags are others than before; `on_conversations`: also those that conversations have.
struct TagsChanged {
    static constexpr std::string_view type = "tags.changed";
    bool on_conversations = false;

    static constexpr auto fields =
        shape::fields(shape::field("on_conversations", &TagsChanged::on_conversations));
};

}  // namespace hamdel::conversations
