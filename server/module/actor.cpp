#include "module/actor.h"

namespace hamdel {

ActorView view(const Actor& actor) {
    ActorView out{actor.type, {}, actor.name};
    if (actor.agent()) out.id = to_string(actor.agent());
    if (actor.customer()) out.id = to_string(actor.customer());
    return out;
}

Actor system_actor(WorkspaceId workspace) {
    Actor out;
    out.workspace = workspace;
    out.type = ActorType::system;
    return out;
}

}  // namespace hamdel
