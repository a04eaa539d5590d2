// An API key as the API shows it: never its secret.
#pragma once

#include "accounts/ids.h"
#include "storage/read.h"

namespace hamdel::accounts {

struct ApiKey {
    ApiKeyId id;
    std::string name;
    AgentId agent_id;  // for whom it acts
    std::vector<std::string> scopes;
    Instant created_at;
    std::optional<Instant> last_used_at;

    static constexpr std::string_view shape_name = "ApiKey";
    static constexpr auto fields = shape::fields(
        shape::field("id", &ApiKey::id), shape::field("name", &ApiKey::name),
        shape::field("agent_id", &ApiKey::agent_id), shape::field("scopes", &ApiKey::scopes),
        shape::field("created_at", &ApiKey::created_at),
        shape::field("last_used_at", &ApiKey::last_used_at));
};

// Throws not_found "api_key", also for a key of another workspace.
ApiKey find_api_key(Read& tx, const Actor& who, ApiKeyId id);

}  // namespace hamdel::accounts
