// The key by which a channel's mails are signed (DKIM), and what its domain publishes for it.
#pragma once

#include "conversations/channels.h"
#include "mail/dkim.h"
#include "settings.h"

namespace hamdel::email {

using conversations::ChannelId;

struct MailSigning {
    mail::DkimKind kind = mail::DkimKind::rsa;
    std::string domain;
    std::string record_name;
    std::string record;
    bool is_used = false;

    static constexpr std::string_view shape_name = "MailSigning";
    static constexpr auto fields = shape::fields(
        shape::field("kind", &MailSigning::kind), shape::field("domain", &MailSigning::domain),
        shape::field("record_name", &MailSigning::record_name,
                     "Where the domain's name service holds the record, of type TXT."),
        shape::field("record", &MailSigning::record, "What it holds: the public half of the key."),
        shape::field("is_used", &MailSigning::is_used, "Whether mails are signed."));
};

std::optional<MailSigning> find_signing(Read& tx, ChannelId channel);

// Nothing when mails of this address are not signed.
std::optional<mail::DkimSigner> signer_of(Read& tx, ChannelId channel, const Settings& settings);

}  // namespace hamdel::email
