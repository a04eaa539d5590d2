#include "outgoing/queue_mails.h"

#include "conversations/delivery.h"
#include "conversations/events.h"
#include "mail_row.h"
#include "outgoing/recipients.h"
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

// Before the first try the Message-ID is fixed: a mail that is sent again is the same mail. False
// when it waits already.
bool queue(Write& tx, WorkspaceId workspace, const Waiting& waiting) {
    auto channel = conversations::find_channel(tx, workspace, waiting.channel_id);
    std::string address = settings_of(channel).address;
    std::string mail_id = mail_id_for(waiting.id, address.substr(address.rfind('@') + 1),
                                      token_secret(tx, channel.id));
    auto queued = tx.one<MessageId>(
        "insert into mail_out (message_id, workspace_id, channel_id, mail_id, tries, due_at, "
        "created_at) values (?, ?, ?, ?, 0, ?, ?) on conflict (message_id) do nothing "
        "returning message_id",
        waiting.id, workspace, channel.id, mail_id, tx.now(), tx.now());
    return queued.has_value();
}

void handle(Write& tx, const EventRow& event) {
    auto id = parse_id<conversations::MessageNoun>(event.payload["message_id"].text());
    if (!id) return;
    auto waiting = tx.one<Waiting>(
        "select m.id, c.channel_id from message m join conversation c on c.id = m.conversation_id "
        "where m.id = ? and m.channel_type = ? and m.direction = 'outgoing' "
        "and m.delivery_state = 'queued'",
        *id, type);
    if (!waiting) return;
    if (queue(tx, event.workspace_id, *waiting)) ask_again(tx, waiting->id);
}

}  // namespace

storage::SubscriberSpec queue_mails() {
    return {.name = "email_out",
            .types = {events::replied, events::created, events::delivery},
            .handle = handle};
}

}  // namespace hamdel::email
