#include "conversations/reach.h"

#include <algorithm>

namespace hamdel::conversations {

bool may_see(const Actor& who, const Standing& at) {
    if (who.type == ActorType::customer) return at.customer_id == who.customer();
    if (!who.only_teams || !at.team_id) return true;
    if (at.assignee_id && *at.assignee_id == who.agent()) return true;
    return std::ranges::find(*who.only_teams, at.team_id->value) != who.only_teams->end();
}

Reach reach_of(const Actor& who) {
    Reach out;
    if (who.type == ActorType::customer) {
        out.condition = " and c.customer_id = ?";
        out.arguments.add(who.customer());
    } else if (who.only_teams) {
        out.condition =
            " and (c.team_id is null or c.assignee_id = ? or "
            "c.team_id in (select value from each_number(?)))";
        out.arguments.add(who.agent());
        out.arguments.add(*who.only_teams);
    }
    return out;
}

}  // namespace hamdel::conversations
