#include "accounts/workspace.h"

#include "storage/read.h"

namespace hamdel::accounts {

Workspace find_workspace(Read& tx, WorkspaceId id) {
    auto found = tx.one<Workspace>(
        "select id, name, locale, time_zone, calendar from workspace where id = ?", id);
    if (!found) throw Refusal(Problem::not_found, "workspace");
    return *std::move(found);
}

std::vector<Workspace> workspaces(Read& tx) {
    return tx.all<Workspace>(
        "select id, name, locale, time_zone, calendar from workspace order by id");
}

}  // namespace hamdel::accounts
