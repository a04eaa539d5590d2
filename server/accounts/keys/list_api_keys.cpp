#include "accounts/may.h"
#include "keys/api_key.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct ListApiKeys {
    static constexpr auto fields = shape::fields();
};

Items<ApiKey> list_api_keys(Read& tx, const Actor& who, const ListApiKeys&) {
    return {
        tx.all<ApiKey>("select id, name, agent_id, scopes, created_at, last_used_at "
                       "from api_key where workspace_id = ? order by id desc",
                       who.workspace)};
}

}  // namespace

ApiKey find_api_key(Read& tx, const Actor& who, ApiKeyId id) {
    auto found = tx.one<ApiKey>(
        "select id, name, agent_id, scopes, created_at, last_used_at "
        "from api_key where id = ? and workspace_id = ?",
        id, who.workspace);
    if (!found) throw Refusal(Problem::not_found, "api_key");
    return *std::move(found);
}

constinit const Route list_api_keys_route =
    get<list_api_keys>("/api_keys", may::manage_api_keys, "Lists the keys of programs.");

}  // namespace hamdel::accounts
