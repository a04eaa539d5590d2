#include "outgoing/waiting.h"

#include "settings.h"

namespace hamdel::email {

bool let_wait(Write& tx, const conversations::Channel& channel, MessageId message,
              Purpose purpose) {
    std::string address = settings_of(channel).address;
    std::string mail_id =
        mail_id_for(message, address.substr(address.rfind('@') + 1), token_secret(tx, channel.id));
    auto queued = tx.one<MessageId>(
        "insert into mail_out (message_id, workspace_id, channel_id, mail_id, tries, due_at, "
        "created_at, purpose) values (?, ?, ?, ?, 0, ?, ?, ?) on conflict (message_id) do nothing "
        "returning message_id",
        message, channel.workspace_id, channel.id, mail_id, tx.now(), tx.now(), purpose);
    return queued.has_value();
}

}  // namespace hamdel::email
