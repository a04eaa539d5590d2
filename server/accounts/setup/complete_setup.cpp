#include "accounts/audit.h"
#include "accounts/create.h"
#include "accounts/may.h"
#include "accounts/password.h"
#include "clean.h"
#include "routes.h"
#include "sessions/session.h"
#include "setup/setup_link.h"

namespace hamdel::accounts {
namespace {

struct CompleteSetup {
    std::string token;
    std::string workspace_name;
    std::string name;
    std::string email;
    std::string password;
    std::string locale = "fa";
    CameFrom came_from;
    std::string hash;  // by hash_first_password

    static constexpr auto fields = shape::fields(
        shape::body("token", &CompleteSetup::token),
        shape::body("workspace_name", &CompleteSetup::workspace_name, "", shape::up_to(80)),
        shape::body("name", &CompleteSetup::name, "Of the first owner.", shape::up_to(80)),
        shape::body("email", &CompleteSetup::email, "", shape::up_to(320)),
        shape::body("password", &CompleteSetup::password, "", shape::up_to(256)),
        shape::body("locale", &CompleteSetup::locale, "", shape::defaulted(shape::up_to(35))));
};

void hash_first_password(Read& tx, const Actor&, CompleteSetup& in) {
    check_setup_token(tx, in.token);
    check_new_password(in.password);
    in.hash = hash_password(in.password);
}

// What is usual where the language is spoken; the owner changes it in the settings.
NewWorkspace new_workspace(const CompleteSetup& in) {
    bool persian = in.locale == "fa" || in.locale.starts_with("fa-");
    return {in.workspace_name, in.locale, persian ? "Asia/Tehran" : "Etc/UTC",
            persian ? Calendar::jalali : Calendar::gregorian};
}

WithHeaders<Session> complete_setup(Write& tx, const Actor&, const CompleteSetup& in) {
    check_setup_token(tx, in.token);
    tx.run("delete from setup_link");
    WorkspaceId workspace = create_workspace(tx, new_workspace(in));
    AgentId owner =
        create_agent(tx, workspace, {in.name, in.email, in.hash, FixedRole::owner, in.locale, {}});
    Actor system = system_actor(workspace);
    system.address = in.came_from.address;
    audit(tx, system, "workspace.created", {to_string(workspace), in.workspace_name},
          Json::object({{"owner_id", to_string(owner)}}));
    return open_session(tx, owner, in.came_from);
}

}  // namespace

constinit const Route complete_setup_route =
    post<complete_setup>("/setup", may::open, "Makes the workspace and its first owner.")
        .prepared_by<hash_first_password>()
        .not_remembered();

}  // namespace hamdel::accounts
