#include "accounts/may.h"
#include "accounts/workspace.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct ShowWorkspace {
    static constexpr auto fields = shape::fields();
};

Workspace show_workspace(Read& tx, const Actor& who, const ShowWorkspace&) {
    return find_workspace(tx, who.workspace);
}

}  // namespace

constinit const Route show_workspace_route =
    get<show_workspace>("/workspace", may::signed_in, "The workspace I am signed in to.");

}  // namespace hamdel::accounts
