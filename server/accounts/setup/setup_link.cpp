#include "setup/setup_link.h"

#include "accounts/setup.h"
#include "token.h"

namespace hamdel::accounts {
namespace {

bool has_workspace(Read& tx) {
    return tx.one<WorkspaceId>("select id from workspace limit 1").has_value();
}

}  // namespace

std::optional<std::string> setup_token(Store& store) {
    std::string token = new_token();
    bool made = store.write_now([&](Write& tx) {
        tx.run("delete from setup_link");
        if (has_workspace(tx)) return false;
        tx.run("insert into setup_link (token_hash, expires_at) values (?, ?)", token_hash(token),
               tx.now() + days(1));
        return true;
    });
    if (!made) return {};
    return token;
}

void check_setup_token(Read& tx, std::string_view token) {
    auto found = tx.one<std::string>(
        "select token_hash from setup_link where token_hash = ? and expires_at > ?",
        token_hash(token), tx.now());
    if (!found || has_workspace(tx)) throw Refusal(Problem::not_found, "setup_token");
}

}  // namespace hamdel::accounts
