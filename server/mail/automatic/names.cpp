#include <array>

#include "mail/automatic.h"

namespace hamdel::mail {

std::string_view name_of(AutomaticKind kind) {
    static constexpr std::array<std::string_view, 5> names{"none", "auto_reply", "bounce",
                                                           "feedback", "delivered"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(FailureReason reason) {
    static constexpr std::array<std::string_view, 20> names{
        "other",        "unknown_user", "unknown_host", "moved",           "no_mail",
        "mailbox_full", "disabled",     "too_big",      "sender_rejected", "not_authenticated",
        "blocked",      "spam",         "policy",       "relay_denied",    "too_often",
        "filtered",     "protocol",     "expired",      "network",         "system"};
    return names[static_cast<std::size_t>(reason)];
}

}  // namespace hamdel::mail
