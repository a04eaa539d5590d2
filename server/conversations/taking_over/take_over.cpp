// Taking over a conversation that a colleague has: asked for, and given or kept.
#include "change/change.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

// Asked longer ago than this, it may be asked again.
constexpr Span patience = minutes(2);

struct AskToTakeOver {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &AskToTakeOver::id));
};

Json asked_by(AgentId asker, AgentId owner) {
    return Json::object({{"asker_id", to_string(asker)}, {"owner_id", to_string(owner)}});
}

Nothing ask_to_take_over(Write& tx, const Actor& who, const AskToTakeOver& in) {
    Standing at = workable(tx, who, in.id);
    if (!who.agent()) throw Refusal(Problem::forbidden, "agents_only");
    if (!at.assignee_id) throw Refusal(Problem::conflict, "nobody_has_it");
    if (*at.assignee_id == who.agent()) throw Refusal(Problem::conflict, "already_yours");
    auto asked = tx.run(
        "insert into take_over_request values (?, ?, ?) on conflict (conversation_id, asker_id) "
        "do update set asked_at = excluded.asked_at where take_over_request.asked_at <= ?",
        in.id, who.agent(), tx.now(), tx.now() - patience);
    if (asked == 0) throw Refusal(Problem::conflict, "asked_already");
    settle(tx, who, events::take_over_asked, at,
           {.changes = asked_by(who.agent(), *at.assignee_id)});
    return {};
}

struct AnswerTakeOver {
    ConversationId id;
    AgentId asker_id;
    bool accept = false;

    static constexpr auto fields = shape::fields(
        shape::path("id", &AnswerTakeOver::id),
        shape::body("asker_id", &AnswerTakeOver::asker_id, "Who asked."),
        shape::body("accept", &AnswerTakeOver::accept, "true: it is the asker's from now on."));
};

Conversation answer_take_over(Write& tx, const Actor& who, const AnswerTakeOver& in) {
    Standing before = workable(tx, who, in.id);
    if (before.assignee_id != who.agent()) throw Refusal(Problem::conflict, "not_yours");
    auto gone = tx.run("delete from take_over_request where conversation_id = ? and asker_id = ?",
                       in.id, in.asker_id);
    if (gone == 0) throw Refusal(Problem::conflict, "not_asked");
    if (in.accept) {
        tx.run("delete from take_over_request where conversation_id = ?", in.id);
        tx.run("update conversation set assignee_id = ?, updated_at = ? where id = ?", in.asker_id,
               tx.now(), in.id);
    }
    Json facts = asked_by(in.asker_id, who.agent());
    facts.set("accepted", in.accept);
    settle(tx, who, events::take_over_answered, before, {.changes = std::move(facts)});
    Actor giver = who;
    giver.only_teams.reset();
    return find_conversation(tx, giver, in.id);
}

}  // namespace

constinit const Route ask_to_take_over_route = post<ask_to_take_over>(
    "/conversations/{id}/take_over", may::reply, "Asks the colleague who has it to give it.");
constinit const Route answer_take_over_route =
    post<answer_take_over>("/conversations/{id}/take_over/answer", may::reply,
                           "Gives a conversation of mine to who asked for it, or keeps it.");

}  // namespace hamdel::conversations
