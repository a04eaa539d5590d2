#include "accounts/accounts.h"
#include "accounts/door.h"
#include "frames.h"
#include "migrations.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

constexpr const Route* routes[] = {
    &check_setup_route,        &complete_setup_route,    &current_session_route,
    &end_my_session_route,     &list_my_sessions_route,  &sign_in_route,
    &sign_out_route,           &change_me_route,         &change_my_password_route,
    &set_presence_route,       &accept_invitation_route, &change_agent_route,
    &check_invitation_route,   &invite_agent_route,      &list_agents_route,
    &renew_invitation_route,   &change_team_route,       &create_team_route,
    &list_teams_route,         &set_team_members_route,  &change_role_route,
    &create_role_route,        &delete_role_route,       &list_roles_route,
    &create_api_key_route,     &delete_api_key_route,    &list_api_keys_route,
    &change_workspace_route,   &show_workspace_route,    &list_audit_entries_route,
    &list_my_signatures_route, &set_my_signature_route,
};

constexpr const Door* doors[] = {&agent_door};

constexpr FrameSource frames[] = {
    {&agent_door, "agent.", &agent_frame, &staff_topics},
    {&agent_door, "team.", &team_frame, &staff_topics},
    {&agent_door, "workspace.", &workspace_frame, &staff_topics},
};

}  // namespace

constinit const Module accounts_module = {.name = "accounts",
                                          .migrations = migrations,
                                          .routes = routes,
                                          .doors = doors,
                                          .frames = frames};

}  // namespace hamdel::accounts
