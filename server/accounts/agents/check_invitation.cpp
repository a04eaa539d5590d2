#include "accounts/may.h"
#include "agents/invitation.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct CheckInvitation {
    std::string token;
    static constexpr auto fields = shape::fields(shape::query("token", &CheckInvitation::token));
};

struct InvitationView {
    std::string name;
    std::string email;
    std::string workspace_name;

    static constexpr std::string_view shape_name = "Invitation";
    static constexpr auto fields = shape::fields(
        shape::field("name", &InvitationView::name), shape::field("email", &InvitationView::email),
        shape::field("workspace_name", &InvitationView::workspace_name));
};

InvitationView check_invitation(Read& tx, const Actor&, const CheckInvitation& in) {
    Invited invited = find_invited(tx, in.token);
    return {invited.name, invited.email, invited.workspace_name};
}

}  // namespace

constinit const Route check_invitation_route =
    get<check_invitation>("/invitation", may::open, "Whom the link is for.");

}  // namespace hamdel::accounts
