#include "mail_row.h"

namespace hamdel::email {

MailId keep_mail(Write& tx, const conversations::Channel& channel, const MailRow& row) {
    auto id = tx.new_id<MailId>();
    tx.run(
        "insert into mail (id, workspace_id, channel_id, direction, kind, mail_key, mail_id, "
        "from_name, from_address, to_list, cc_list, subject, message_id, joined_by, joined_to, "
        "earlier, has_html, left_out, warnings, raw_hash, raw_size, at, bcc_list) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, channel.workspace_id, channel.id, row.direction, row.kind, row.key, row.mail_id,
        row.from.name, row.from.address, row.to, row.cc, row.subject, row.message_id, row.joined_by,
        row.joined_to, row.earlier, row.has_html, row.left_out, row.warnings, row.raw_hash,
        row.raw_size, tx.now(), row.bcc);
    return id;
}

std::string token_secret(Read& tx, ChannelId channel) {
    return tx.value<std::string>("select token_secret from email_secret where channel_id = ?",
                                 channel);
}

}  // namespace hamdel::email
