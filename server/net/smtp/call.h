// One mail, or one knock at the door, over one handle of libcurl.
#pragma once

#include <atomic>
#include <optional>

#include "curl/easy.h"
#include "net/smtp.h"

namespace hamdel::net {

struct SmtpCall {
    const MailServer& server;
    const SmtpMail* mail;  // null: only as far as the sign-in
    const SmtpLimits& limits;
    const Outward& outward;
    const std::atomic<bool>& has_ended;
};

struct SmtpCalled {
    SmtpOutcome outcome;
    bool was_reused = false;  // a connection of an earlier mail
    bool can_be_kept = false;
};

// What cannot be asked of any server; nothing when all is well.
std::optional<SmtpOutcome> find_unusable(const MailServer&, const SmtpMail*, const SmtpLimits&,
                                         const Outward&);

SmtpCalled call_smtp(Easy& easy, const SmtpCall& call, bool is_fresh);

}  // namespace hamdel::net
