// The ids of what accounts own. AgentId and WorkspaceId stand lower, since actors and events name
// them.
#pragma once

#include "module/actor.h"

namespace hamdel {

struct TeamNoun {
    static constexpr std::string_view prefix = "tem";
};
struct RoleNoun {
    static constexpr std::string_view prefix = "rol";
};
struct SessionNoun {
    static constexpr std::string_view prefix = "ses";
};
struct ApiKeyNoun {
    static constexpr std::string_view prefix = "key";
};
struct AuditEntryNoun {
    static constexpr std::string_view prefix = "aud";
};
struct InvitationNoun {
    static constexpr std::string_view prefix = "inv";
};
using TeamId = Id<TeamNoun>;
using RoleId = Id<RoleNoun>;
using SessionId = Id<SessionNoun>;
using ApiKeyId = Id<ApiKeyNoun>;
using AuditEntryId = Id<AuditEntryNoun>;
using InvitationId = Id<InvitationNoun>;

}  // namespace hamdel
