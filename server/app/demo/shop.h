// The shop in the database: who of the cast became which agent, team and customer.
#pragma once

#include <map>

#include "accounts/ids.h"
#include "cast.h"
#include "conversations/ids.h"
#include "storage/write.h"

namespace hamdel::demo {

inline constexpr Span shop_offset = minutes(210);  // Tehran, +03:30 all year

template <class T>
using ByName = std::map<std::string, T, std::less<>>;

struct Shop {
    WorkspaceId workspace;
    conversations::ChannelId channel;
    ByName<AgentId> agents;
    ByName<TeamId> teams;
    ByName<CustomerId> customers;
};

Shop open_shop(Write& tx, const Cast& cast, std::string_view password);

}  // namespace hamdel::demo
