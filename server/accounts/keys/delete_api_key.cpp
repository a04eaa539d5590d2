#include "accounts/audit.h"
#include "accounts/may.h"
#include "keys/api_key.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct DeleteApiKey {
    ApiKeyId id;
    static constexpr auto fields = shape::fields(shape::path("id", &DeleteApiKey::id));
};

void delete_api_key(Write& tx, const Actor& who, const DeleteApiKey& in) {
    ApiKey key = find_api_key(tx, who, in.id);
    tx.run("delete from api_key where id = ?", in.id);
    audit(tx, who, "api_key.deleted", {to_string(in.id), key.name});
}

}  // namespace

constinit const Route delete_api_key_route =
    del<delete_api_key>("/api_keys/{id}", may::manage_api_keys, "Ends a key at once.");

}  // namespace hamdel::accounts
