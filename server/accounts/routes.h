// The routes of accounts, each defined in the file of its verb.
#pragma once

#include "module/route.h"

namespace hamdel::accounts {

extern const Route check_setup_route;
extern const Route complete_setup_route;
extern const Route current_session_route;
extern const Route end_my_session_route;
extern const Route list_my_sessions_route;
extern const Route sign_in_route;
extern const Route sign_out_route;
extern const Route change_me_route;
extern const Route change_my_password_route;
extern const Route set_presence_route;
extern const Route list_my_signatures_route;
extern const Route set_my_signature_route;
extern const Route accept_invitation_route;
extern const Route change_agent_route;
extern const Route check_invitation_route;
extern const Route invite_agent_route;
extern const Route list_agents_route;
extern const Route renew_invitation_route;
extern const Route change_team_route;
extern const Route create_team_route;
extern const Route list_teams_route;
extern const Route set_team_members_route;
extern const Route change_role_route;
extern const Route create_role_route;
extern const Route delete_role_route;
extern const Route list_roles_route;
extern const Route create_api_key_route;
extern const Route delete_api_key_route;
extern const Route list_api_keys_route;
extern const Route change_workspace_route;
extern const Route show_workspace_route;
extern const Route list_audit_entries_route;

}  // namespace hamdel::accounts
