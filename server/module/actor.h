// Who asks. Every function of a slice is given the actor; nothing else says who is meant.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "kernel/shape.h"
#include "storage/event.h"

namespace hamdel {

struct AgentNoun {
    static constexpr std::string_view prefix = "agt";
};
struct CustomerNoun {
    static constexpr std::string_view prefix = "cus";
};
using AgentId = Id<AgentNoun>;
using CustomerId = Id<CustomerNoun>;

enum class ActorType { nobody, customer, agent, assistant, system };
constexpr auto names(ActorType) {
    return std::array<std::string_view, 5>{"nobody", "customer", "agent", "assistant", "system"};
}

struct Actor {
    WorkspaceId workspace;
    ActorType type = ActorType::nobody;
    std::int64_t id = 0;  // of the agent or customer
    std::string name;
    std::vector<std::string> permissions;
    // What the request came with, for rate limits and the audit log: "session", "key", "visitor".
    std::string credential_id;
    std::string address;
    // The browser's own page that holds the session, or the channel a visitor came by; the door's.
    std::int64_t channel = 0;
    std::string csrf_token;
    // Who sees a part of the workspace only: conversations of these teams, besides the own ones and
    // those of no team. Absent: all of it.
    std::optional<std::vector<std::int64_t>> only_teams;
    // The credential's last use that is written down is a while ago: Door::used is called.
    bool use_is_news = false;

    AgentId agent() const { return {type == ActorType::agent ? id : 0}; }
    CustomerId customer() const { return {type == ActorType::customer ? id : 0}; }
    bool can(std::string_view permission) const {
        return std::ranges::find(permissions, permission) != permissions.end();
    }
};

// How an actor is shown in answers and events: {type, id, name}; id null for the system.
struct ActorView {
    ActorType type = ActorType::system;
    std::optional<std::string> id;
    std::string name;

    static constexpr std::string_view shape_name = "Actor";
    static constexpr auto fields =
        shape::fields(shape::field("type", &ActorView::type), shape::field("id", &ActorView::id),
                      shape::field("name", &ActorView::name));
};
ActorView view(const Actor& actor);

// The actor of timers, subscribers and workers of a workspace.
Actor system_actor(WorkspaceId workspace);

}  // namespace hamdel
