#include "accounts/agents.h"
#include "accounts/may.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct ListAgents {
    static constexpr auto fields = shape::fields();
};

Items<AgentView> list_agents(Read& tx, const Actor& who, const ListAgents&) {
    return {agents(tx, who.workspace)};
}

}  // namespace

constinit const Route list_agents_route =
    get<list_agents>("/agents", may::signed_in, "Lists the agents of the workspace.");

}  // namespace hamdel::accounts
