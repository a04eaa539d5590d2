#include "accounts/agents.h"
#include "accounts/may.h"
#include "clean.h"
#include "events.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct ChangeMe {
    std::optional<std::string> name;
    std::optional<std::string> locale;

    static constexpr auto fields =
        shape::fields(shape::body("name", &ChangeMe::name, "", shape::up_to(80)),
                      shape::body("locale", &ChangeMe::locale, "", shape::up_to(35)));
};

AgentView change_me(Write& tx, const Actor& who, const ChangeMe& in) {
    if (in.name)
        tx.run("update agent set name = ? where id = ?", clean_name("name", *in.name), who.agent());
    if (in.locale)
        tx.run("update agent set locale = ? where id = ?", clean_locale(*in.locale), who.agent());
    if (in.name || in.locale) record(tx, who, AgentChanged{who.agent()});
    return find_agent(tx, who, who.agent());
}

}  // namespace

constinit const Route change_me_route =
    patch<change_me>("/me", may::signed_in, "Changes my name or language.");

}  // namespace hamdel::accounts
