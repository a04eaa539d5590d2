// Pushes: a notification reaches the agent's browser also when no page of ours is open.
#pragma once

#include "notification.h"

namespace hamdel::notifications {

struct PushSubscriptionNoun {
    static constexpr std::string_view prefix = "psh";
};
using PushSubscriptionId = Id<PushSubscriptionNoun>;

enum class PushLanguage { fa, en };
constexpr auto names(PushLanguage) {
    return std::array<std::string_view, 2>{"fa", "en"};
}

// To each of the agent's browsers, unless the agent does not want to be disturbed: in this
// transaction as rows, later by the worker.
void queue_pushes(Write& tx, AgentId agent, NotificationId id);

}  // namespace hamdel::notifications
