#include "notify.h"

#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/reach.h"
#include "conversations/standing.h"
#include "module/record.h"
#include "notification.h"
#include "push/push.h"

namespace hamdel::notifications {
namespace {

namespace events = conversations::events;
using conversations::Standing;

// What is to be told of one event.
struct News {
    Reason reason;
    std::optional<MessageId> message;
};

void tell(Write& tx, const EventRow& event, AgentId agent, const News& news) {
    ConversationId conversation{event.conversation_id};
    auto actor = shape::from_json<ActorView>(event.actor);
    tx.run("delete from notification where agent_id = ? and at <= ?", agent, tx.now() - kept);
    auto fresh = tx.new_id<NotificationId>();
    auto id = tx.value<NotificationId>(
        "insert into notification values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, null) "
        "on conflict (agent_id, conversation_id, reason) where read_at is null do update set "
        "message_id = excluded.message_id, actor_id = excluded.actor_id, "
        "actor_name = excluded.actor_name, happened = notification.happened + 1, "
        "at = excluded.at returning id",
        fresh, event.workspace_id, agent, conversation, news.reason, news.message, actor.id,
        actor.name, event.at);
    record(tx, system_actor(event.workspace_id), NotificationsChanged{agent, id},
           {.conversation = event.conversation_id, .customer = event.customer_id});
    queue_pushes(tx, agent, id);
}

// Nobody is told of the own doing.
bool is_by(const EventRow& event, AgentId agent) {
    return event.actor["type"].text() == "agent" && event.actor["id"].text() == to_string(agent);
}

std::optional<AgentId> agent_in(const Json& text) {
    return parse_id<AgentNoun>(text.text());
}

std::optional<MessageId> message_in(const EventRow& event) {
    return parse_id<conversations::MessageNoun>(event.payload["message_id"].text());
}

void tell_mentioned(Write& tx, const EventRow& event) {
    auto id = message_in(event);
    if (!id) return;
    auto mentions = tx.one<std::vector<AgentId>>("select mentions from message where id = ?", *id);
    for (AgentId agent : mentions.value_or(std::vector<AgentId>{}))
        if (!is_by(event, agent)) tell(tx, event, agent, {Reason::mentioned, id});
}

void tell_owner(Write& tx, const EventRow& event, Reason reason) {
    auto owner = agent_in(event.payload["after"]["assignee_id"]);
    if (owner && !is_by(event, *owner)) tell(tx, event, *owner, {reason, {}});
}

// The owner sees it in the own list anyway; whoever lost sight of it hears nothing.
void tell_followers(Write& tx, const EventRow& event) {
    auto owner =
        tx.one<AgentId>("select assignee_id from conversation where id = ?", event.conversation_id);
    for (AgentId agent :
         tx.all<AgentId>("select f.agent_id from conversation_follower f join agent a "
                         "on a.id = f.agent_id and a.disabled = 0 where f.conversation_id = ?",
                         event.conversation_id))
        if (agent != owner && !is_by(event, agent))
            tell(tx, event, agent, {Reason::followed, message_in(event)});
}

void tell_asker(Write& tx, const EventRow& event) {
    auto asker = agent_in(event.payload["changes"]["asker_id"]);
    bool given = event.payload["changes"]["accepted"] == Json(true);
    if (asker) tell(tx, event, *asker, {given ? Reason::given : Reason::kept, {}});
}

// Who reads the conversation has heard of it.
void note_read(Write& tx, const EventRow& event) {
    auto agent = agent_in(event.payload["agent_id"]);
    if (!agent) return;
    storage::Arguments where;
    where.add(event.conversation_id);
    where.add(event.at);
    // What is asked of the agent stays until it is answered.
    read_some(tx, event.workspace_id, *agent,
              " and conversation_id = ? and at <= ? and reason <> 'take_over_asked'", where);
}

void answer_given(Write& tx, const EventRow& event) {
    auto owner = agent_in(event.payload["changes"]["owner_id"]);
    if (!owner) return;
    storage::Arguments where;
    where.add(event.conversation_id);
    read_some(tx, event.workspace_id, *owner,
              " and conversation_id = ? and reason = 'take_over_asked'", where);
}

void notify(Write& tx, const EventRow& event) {
    if (event.type == events::noted) return tell_mentioned(tx, event);
    if (event.type == events::assigned) return tell_owner(tx, event, Reason::assigned);
    if (event.type == events::woken) return tell_owner(tx, event, Reason::woken);
    if (event.type == events::take_over_asked)
        return tell_owner(tx, event, Reason::take_over_asked);
    if (event.type == events::news) return tell_followers(tx, event);
    if (event.type == events::read) return note_read(tx, event);
    tell_asker(tx, event);
    answer_given(tx, event);
}

}  // namespace

storage::SubscriberSpec notify_subscriber() {
    return {.name = "notifications",
            .types = {events::noted, events::assigned, events::woken, events::take_over_asked,
                      events::take_over_answered, events::news, events::read},
            .handle = notify};
}

}  // namespace hamdel::notifications
