#include "moving/link.h"

#include <algorithm>

#include "change/change.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "routes.h"

namespace hamdel::conversations {

bool link(Write& tx, ConversationId one, ConversationId other) {
    return tx.run("insert into conversation_link values (?, ?, ?) on conflict do nothing",
                  std::min(one, other), std::max(one, other), tx.now()) > 0;
}

bool unlink(Write& tx, ConversationId one, ConversationId other) {
    return tx.run("delete from conversation_link where low_id = ? and high_id = ?",
                  std::min(one, other), std::max(one, other)) > 0;
}

namespace {

struct LinkConversation {
    ConversationId id;
    ConversationId other_id;

    static constexpr auto fields =
        shape::fields(shape::path("id", &LinkConversation::id),
                      shape::path("other_id", &LinkConversation::other_id));
};

void tell(Write& tx, const Actor& who, std::string_view type, const Standing& at,
          ConversationId other) {
    settle(tx, who, type, at,
           {.changes = Json::object({{"other", to_string(other)},
                                     {"number", find_conversation(tx, who, other).number}})});
}

Nothing link_conversation(Write& tx, const Actor& who, const LinkConversation& in) {
    Standing one = workable(tx, who, in.id), other = workable(tx, who, in.other_id);
    if (in.id == in.other_id) throw Refusal(Problem::conflict, "same_conversation");
    if (!link(tx, in.id, in.other_id)) return {};
    tell(tx, who, events::linked, one, other.id);
    tell(tx, who, events::linked, other, one.id);
    return {};
}

Nothing unlink_conversation(Write& tx, const Actor& who, const LinkConversation& in) {
    Standing one = standing(tx, who, in.id), other = standing(tx, who, in.other_id);
    if (!unlink(tx, in.id, in.other_id)) return {};
    tell(tx, who, events::unlinked, one, other.id);
    tell(tx, who, events::unlinked, other, one.id);
    return {};
}

}  // namespace

constinit const Route link_conversation_route = put<link_conversation>(
    "/conversations/{id}/links/{other_id}", may::reply, "Says that two belong together.");
constinit const Route unlink_conversation_route = del<unlink_conversation>(
    "/conversations/{id}/links/{other_id}", may::reply, "Takes that back.");

}  // namespace hamdel::conversations
