#include "accounts/audit.h"
#include "accounts/may.h"
#include "clean.h"
#include "keys/api_key.h"
#include "roles/chosen_role.h"
#include "routes.h"
#include "token.h"

namespace hamdel::accounts {
namespace {

constexpr std::int64_t most_keys = 200;

struct CreateApiKey {
    std::string name;
    std::vector<std::string> scopes;

    static constexpr auto fields = shape::fields(
        shape::body("name", &CreateApiKey::name, "", shape::up_to(80)),
        shape::body("scopes", &CreateApiKey::scopes, "Permissions, all of them your own."));
};

struct NewApiKey {
    ApiKey api_key;
    std::string secret;

    static constexpr std::string_view shape_name = "NewApiKey";
    static constexpr auto fields = shape::fields(shape::field("api_key", &NewApiKey::api_key),
                                                 shape::field("secret", &NewApiKey::secret));
};

Created<NewApiKey> create_api_key(Write& tx, const Actor& who, const CreateApiKey& in) {
    std::string name = clean_name("name", in.name);
    auto scopes = clean_permissions("scopes", in.scopes);
    if (scopes.empty()) throw wrong_field("scopes", "required");
    refuse_beyond(who, scopes);
    if (tx.value<std::int64_t>("select count(*) from api_key where workspace_id = ?",
                               who.workspace) >= most_keys)
        throw Refusal(Problem::conflict, "too_many_api_keys");
    std::string secret = "hk_" + new_token();
    ApiKeyId id = tx.new_id<ApiKeyId>();
    tx.run(
        "insert into api_key (id, workspace_id, agent_id, name, token_hash, scopes, created_at) "
        "values (?, ?, ?, ?, ?, ?, ?)",
        id, who.workspace, who.agent(), name, token_hash(secret), scopes, tx.now());
    audit(tx, who, "api_key.created", {to_string(id), name},
          Json::object({{"scopes", parse_json(shape::to_text(scopes))}}));
    return {{find_api_key(tx, who, id), secret}};
}

}  // namespace

constinit const Route create_api_key_route =
    post<create_api_key>("/api_keys", may::manage_api_keys,
                         "Makes a key for a program; its secret is shown this once.")
        .not_remembered();

}  // namespace hamdel::accounts
