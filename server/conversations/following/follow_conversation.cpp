#include "accounts/door.h"
#include "conversations/may.h"
#include "conversations/standing.h"
#include "following/following.h"
#include "hearing.h"
#include "kernel/errors.h"
#include "routes.h"

namespace hamdel::conversations {

void count_followers(Write& tx, ConversationId id) {
    tx.run(
        "update conversation set follower_count = (select count(*) from conversation_follower f "
        "where f.conversation_id = ?) where id = ?",
        id, id);
}

namespace {

struct FollowConversation {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &FollowConversation::id));
};

// The agent's other screens, and whoever sees the conversation, show it anew.
void tell(Write& tx, const Actor& who, const Standing& at) {
    auto topics = hearers_of(who.workspace, at);
    topics.push_back(accounts::agent_topic(who.agent()));
    Json data =
        Json::object({{"conversation_id", to_string(at.id)}, {"agent_id", to_string(who.agent())}});
    tx.whisper(topics, to_text(Json::object({{"type", "following"}, {"data", std::move(data)}})));
}

Nothing follow_conversation(Write& tx, const Actor& who, const FollowConversation& in) {
    Standing at = workable(tx, who, in.id);
    if (!who.agent()) throw Refusal(Problem::forbidden, "agents_only");
    tx.run("insert into conversation_follower values (?, ?, ?) on conflict do nothing", who.agent(),
           in.id, tx.now());
    count_followers(tx, in.id);
    tell(tx, who, at);
    return {};
}

Nothing unfollow_conversation(Write& tx, const Actor& who, const FollowConversation& in) {
    Standing at = standing(tx, who, in.id);
    tx.run("delete from conversation_follower where agent_id = ? and conversation_id = ?",
           who.agent(), in.id);
    count_followers(tx, in.id);
    tell(tx, who, at);
    return {};
}

}  // namespace

constinit const Route follow_conversation_route =
    put<follow_conversation>("/conversations/{id}/following", may::read,
                             "Keeps the asking agent told of what happens in it.");
constinit const Route unfollow_conversation_route =
    del<unfollow_conversation>("/conversations/{id}/following", may::read, "Takes that back.");

}  // namespace hamdel::conversations
