#include "outgoing/queue_mails.h"

#include "conversations/delivery.h"
#include "conversations/events.h"
#include "outgoing/recipients.h"
#include "outgoing/waiting.h"
#include "settings.h"

namespace hamdel::email {
namespace {

namespace events = conversations::events;

struct Waiting {
    MessageId id;
    ChannelId channel_id;

    static constexpr auto fields = shape::fields(shape::field("id", &Waiting::id),
                                                 shape::field("channel_id", &Waiting::channel_id));
};

// One that failed is to be tried once more.
void queue_forwarded(Write& tx, WorkspaceId workspace, MessageId note) {
    auto channel = tx.one<ChannelId>(
        "select f.channel_id from mail_forward f join message m on m.id = f.note_id "
        "where f.note_id = ? and m.delivery_state = 'queued'",
        note);
    if (!channel) return;
    auto mailbox = conversations::find_channel(tx, workspace, *channel);
    if (let_wait(tx, mailbox, note, Purpose::forward)) ask_again(tx, note);
}

void handle(Write& tx, const EventRow& event) {
    auto id = parse_id<conversations::MessageNoun>(event.payload["message_id"].text());
    if (!id) return;
    auto waiting = tx.one<Waiting>(
        "select m.id, c.channel_id from message m join conversation c on c.id = m.conversation_id "
        "where m.id = ? and m.channel_type = ? and m.direction = 'outgoing' "
        "and m.delivery_state = 'queued'",
        *id, type);
    if (!waiting) return queue_forwarded(tx, event.workspace_id, *id);
    auto channel = conversations::find_channel(tx, event.workspace_id, waiting->channel_id);
    if (let_wait(tx, channel, waiting->id, Purpose::answer)) ask_again(tx, waiting->id);
}

}  // namespace

storage::SubscriberSpec queue_mails() {
    return {.name = "email_out",
            .types = {events::replied, events::created, events::delivery},
            .handle = handle};
}

}  // namespace hamdel::email
