// What a machine wrote: a report that a mail did not arrive, a complaint passed on by a provider,
// an automatic answer. Standards first (RFC 3464, 5965, 3834), then what programs do without them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/mail.h"

namespace hamdel::mail {

// none: written by a person, or a list's or shop's mail. delivered: a report that all went well.
enum class AutomaticKind { none, auto_reply, bounce, feedback, delivered };

enum class FailureReason {
    other,
    unknown_user,
    unknown_host,
    moved,
    no_mail,  // the domain takes no mail at all
    mailbox_full,
    disabled,
    too_big,
    sender_rejected,
    not_authenticated,
    blocked,
    spam,
    policy,
    relay_denied,
    too_often,
    filtered,
    protocol,
    expired,
    network,
    system,
};

std::string_view name_of(AutomaticKind kind);
std::string_view name_of(FailureReason reason);

struct FailedRecipient {
    std::string address;
    std::string action = "failed";  // or "delayed"
    std::string status;             // as 5.1.1 (RFC 3463); empty when the report tells none
    std::string smtp_code;          // as 550; empty when the report tells none
    FailureReason reason = FailureReason::other;
    bool is_hard = false;    // never write to this address again
    std::string diagnostic;  // the remote's words, on one line
};

struct Automatic {
    AutomaticKind kind = AutomaticKind::none;
    // No automatic answer may follow, whatever the kind is: lists, bulk, generated mail, reports.
    bool is_machine = false;
    std::vector<FailedRecipient> recipients;  // of a bounce, or of a report that all went well
    std::string feedback_type;                // of feedback, as abuse
};

Automatic recognize_automatic(const Mail& mail);

}  // namespace hamdel::mail
