#include "accounts/may.h"
#include "routes.h"
#include "setup/setup_link.h"

namespace hamdel::accounts {
namespace {

struct CheckSetup {
    std::string token;
    static constexpr auto fields = shape::fields(shape::query("token", &CheckSetup::token));
};

struct SetupCheck {
    bool valid = false;

    static constexpr std::string_view shape_name = "SetupCheck";
    static constexpr auto fields = shape::fields(shape::field("valid", &SetupCheck::valid));
};

SetupCheck check_setup(Read& tx, const Actor&, const CheckSetup& in) {
    check_setup_token(tx, in.token);
    return {true};
}

}  // namespace

constinit const Route check_setup_route =
    get<check_setup>("/setup", may::open, "Whether the link of the first start still holds.");

}  // namespace hamdel::accounts
