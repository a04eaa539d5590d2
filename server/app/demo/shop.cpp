#include "shop.h"

#include <map>

#include "accounts/create.h"
#include "accounts/password.h"
#include "answers/create.h"
#include "belongings.h"
#include "channels/chat/create.h"
#include "conversations/channels.h"
#include "customers/customers.h"
#include "customers/organizations.h"
#include "office.h"

namespace hamdel::demo {
namespace {

void hire(Write& tx, const Cast& cast, std::string_view password, Instant today, Shop& shop) {
    for (const CastTeam& team : cast.teams)
        shop.teams[team.id] = accounts::create_team(tx, shop.workspace, team.name, team.icon);
    // One hash for all: each costs a quarter of a second on purpose.
    std::string hash = accounts::hash_password(std::string(password));
    for (std::size_t place = 0; place < cast.agents.size(); ++place) {
        const CastAgent& agent = cast.agents[place];
        tx.happen_at(taken_on(today, place));
        accounts::NewAgent fresh{.name = agent.name,
                                 .email = agent.email,
                                 .password_hash = hash,
                                 .role = *shape::parse_name<accounts::FixedRole>(agent.role),
                                 .locale = agent.locale};
        for (const std::string& team : agent.teams)
            fresh.team_ids.push_back(shop.teams.at(team));
        shop.agents[agent.id] = accounts::create_agent(tx, shop.workspace, fresh);
    }
}

// The names of the organizations, by their ids in the cast.
std::map<std::string, std::string> found_organizations(Write& tx, const Cast& cast,
                                                       const Shop& shop) {
    std::map<std::string, std::string> out;
    for (const CastOrganization& one : cast.organizations) {
        customers::create_organization_row(tx, system_actor(shop.workspace),
                                           {one.name, one.domains, one.notes});
        out[one.id] = one.name;
    }
    return out;
}

void invite(Write& tx, const Cast& cast, Shop& shop) {
    Actor clock = system_actor(shop.workspace);
    auto organizations = found_organizations(tx, cast, shop);
    for (const CastCustomer& person : cast.customers) {
        customers::NewCustomer fresh{.name = person.name,
                                     .locale = person.locale,
                                     .time_zone = person.time_zone,
                                     .country = person.country,
                                     .culture_notes = person.culture_notes,
                                     .tier = *shape::parse_name<customers::Tier>(person.tier)};
        if (person.organization) fresh.organization = organizations.at(*person.organization);
        for (const CastIdentity& identity : person.identities)
            fresh.identities.push_back({*shape::parse_name<customers::IdentityType>(identity.type),
                                        identity.value, identity.verified});
        shop.customers[person.id] = customers::create_customer_row(tx, clock, fresh);
    }
}

void keep_answers(Write& tx, const Cast& cast, const Shop& shop) {
    for (const CastAnswer& one : cast.answers)
        answers::create_shared_answer(
            tx, system_actor(shop.workspace),
            {one.title, one.shortcut, one.language, one.folder, one.body, one.used});
}

}  // namespace

Shop open_shop(Write& tx, const Cast& cast, std::string_view password) {
    Instant today = tx.now();
    tx.happen_at(taken_on(today, 0));
    Shop shop;
    shop.workspace = accounts::create_workspace(tx, {.name = cast.shop});
    hire(tx, cast, password, today, shop);
    std::string key =
        chat::create_chat(tx, shop.workspace,
                          {.name = cast.shop,
                           .greeting = "سلام! دربارهٔ آسیاب، اسپرسوساز یا سفارشتان هر پرسشی دارید، "
                                       "همین‌جا بنویسید."});
    shop.channel = conversations::find_channel_by_key(tx, key).id;
    keep_answers(tx, cast, shop);
    tx.happen_at(today - days(60));
    invite(tx, cast, shop);
    give_belongings(tx, cast, shop, today);
    tx.happen_at(today);
    return shop;
}

}  // namespace hamdel::demo
