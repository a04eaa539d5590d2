// What is done with a message that waits: it is seen, changed, taken back or sent at once.
#include "attachments/waiting.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "messages/said.h"
#include "module/page.h"
#include "routes.h"
#include "scheduled/moment.h"
#include "scheduled/scheduled_message.h"

namespace hamdel::conversations {
namespace {

struct ListScheduled {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ListScheduled::id));
};

// What somebody else may still take back in some seconds is nobody's business.
Items<ScheduledMessage> list_scheduled(Read& tx, const Actor& who, const ListScheduled& in) {
    standing(tx, who, in.id);
    storage::Arguments arguments;
    arguments.add(in.id);
    arguments.add(who.agent());
    return {select_scheduled(tx,
                             "where s.conversation_id = ? and (s.is_undo = 0 or s.agent_id = ?) "
                             "order by s.send_at, s.id",
                             arguments)};
}

struct ChangeScheduled {
    ScheduledMessageId id;
    std::optional<std::string> body;
    std::optional<Instant> send_at;

    static constexpr auto fields =
        shape::fields(shape::path("id", &ChangeScheduled::id),
                      shape::body("body", &ChangeScheduled::body, "", shape::up_to(longest_read)),
                      shape::body("send_at", &ChangeScheduled::send_at));
};

void check_is_author(const Actor& who, const ScheduledMessage& what) {
    if (who.agent() != what.author_id) throw Refusal(Problem::forbidden, "not_the_author");
}

ScheduledMessage change_scheduled(Write& tx, const Actor& who, const ChangeScheduled& in) {
    ScheduledMessage before = find_scheduled(tx, who, in.id);
    check_is_author(who, before);
    std::string body = text::clean_body(in.body.value_or(before.body));
    check_length(body);
    if (body.empty() && before.attachments.empty()) throw wrong_field("body", "required");
    // What has failed waits for a new moment.
    bool is_late = before.delivery.state == DeliveryState::failed;
    if (is_late && !in.send_at) throw wrong_field("send_at", "required");
    Instant at = in.send_at ? checked_moment(tx, *in.send_at) : before.send_at;
    tx.run(
        "update scheduled_message set body = ?, send_at = ?, is_undo = 0, failure = null "
        "where id = ?",
        body, at, in.id);
    tx.set_timer(who.workspace, send_timer, in.id.value, at);
    std::vector<AttachmentId> files;
    for (const Attachment& file : before.attachments)
        files.push_back(file.id);
    keep_waiting(tx, who, files, at);
    tell_scheduled(tx, who, standing(tx, who, before.conversation_id), before.author_id);
    return find_scheduled(tx, who, in.id);
}

struct CancelScheduled {
    ScheduledMessageId id;

    static constexpr auto fields = shape::fields(shape::path("id", &CancelScheduled::id));
};

// A colleague may stop what has become wrong meanwhile, as the author may.
ScheduledMessage cancel_scheduled(Write& tx, const Actor& who, const CancelScheduled& in) {
    ScheduledMessage what = find_scheduled(tx, who, in.id);
    if (what.is_undo) check_is_author(who, what);
    tx.run("delete from scheduled_message where id = ?", in.id);
    tx.cancel_timer(send_timer, in.id.value);
    tell_scheduled(tx, who, standing(tx, who, what.conversation_id), what.author_id);
    return what;
}

struct SendNow {
    ScheduledMessageId id;

    static constexpr auto fields = shape::fields(shape::path("id", &SendNow::id));
};

Said send_now(Write& tx, const Actor& who, const SendNow& in) {
    ScheduledMessage what = find_scheduled(tx, who, in.id);
    check_is_author(who, what);
    return said(tx, who, send_scheduled(tx, what, who));
}

}  // namespace

constinit const Route list_scheduled_route =
    get<list_scheduled>("/conversations/{id}/scheduled_messages", may::read,
                        "What waits here to be sent, the next first.");
constinit const Route change_scheduled_route =
    patch<change_scheduled>("/scheduled_messages/{id}", may::reply,
                            "Changes the words or the time of my message that waits.");
constinit const Route cancel_scheduled_route =
    del<cancel_scheduled>("/scheduled_messages/{id}", may::reply,
                          "Takes back a message that waits; the answer holds its words.");
constinit const Route send_now_route = post<send_now>(
    "/scheduled_messages/{id}/send", may::reply, "Sends my message that waits, or failed, now.");

}  // namespace hamdel::conversations
