#include "agents/invitation.h"

#include "token.h"

namespace hamdel::accounts {

std::string new_invitation_url(Write& tx, AgentId agent, const CameFrom& came_from) {
    std::string token = new_token();
    tx.run("delete from invitation where agent_id = ?", agent);
    tx.run("insert into invitation (id, agent_id, token_hash, expires_at) values (?, ?, ?, ?)",
           tx.new_id<InvitationId>(), agent, token_hash(token), tx.now() + days(7));
    std::string path = "/invitation?token=" + token;
    if (came_from.host.empty()) return path;
    return (came_from.secure ? "https://" : "http://") + came_from.host + path;
}

Invited find_invited(Read& tx, std::string_view token) {
    auto found = tx.one<Invited>(
        "select agent.id as agent_id, agent.workspace_id, agent.name, agent.email, "
        "workspace.name as workspace_name from invitation "
        "join agent on agent.id = invitation.agent_id "
        "join workspace on workspace.id = agent.workspace_id "
        "where invitation.token_hash = ? and invitation.expires_at > ? and agent.disabled = 0",
        token_hash(token), tx.now());
    if (!found) throw Refusal(Problem::not_found, "invitation");
    return *std::move(found);
}

}  // namespace hamdel::accounts
