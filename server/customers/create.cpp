#include "clean.h"
#include "events.h"
#include "identities/hold.h"
#include "index.h"
#include "organizations/member.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

void insert(Write& tx, WorkspaceId workspace, CustomerId id, const NewCustomer& in) {
    tx.run(R"(insert into customer (id, workspace_id, name, locale, time_zone, tier, culture_notes,
                                    organization, country, created_at, latest_at,
                                    root_id, is_folded)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1))",
           id, workspace, clean_name(in.name), clean_locale(in.locale.value_or("")),
           clean_time_zone(in.time_zone.value_or("")), in.tier,
           clean_culture_notes(in.culture_notes.value_or("")),
           clean_organization(in.organization.value_or("")), clean_country(in.country.value_or("")),
           tx.now(), tx.now(), id);
}

// Agents name what people write to each other; a browser's number is given by its channel.
void refuse_visitors(const std::vector<NewIdentity>& identities) {
    for (std::size_t at = 0; at < identities.size(); ++at)
        if (identities[at].type == IdentityType::visitor)
            throw wrong_field("identities[" + std::to_string(at) + "].type", "not_by_hand");
}

}  // namespace

CustomerId create_customer_row(Write& tx, const Actor& who, const NewCustomer& in) {
    std::string name = clean_name(in.name);
    if (name.empty() && in.identities.empty()) throw wrong_field("name", "required");
    auto id = in.id.value_or(CustomerId{});
    if (!id) id = tx.new_id<CustomerId>();
    insert(tx, who.workspace, id, in);
    put_into_organization(tx, who, id, in.organization.value_or(""));
    for (std::size_t at = 0; at < in.identities.size(); ++at)
        attach(tx, who, id, in.identities[at], value_field(at));
    reindex(tx, who.workspace, id);
    record(tx, who, CustomerCreated{id, std::move(name)}, {.customer = id.value});
    return id;
}

Created<Customer> create_customer(Write& tx, const Actor& who, const NewCustomer& in) {
    refuse_visitors(in.identities);
    return {find_customer(tx, who, create_customer_row(tx, who, in))};
}

constinit const Route create_customer_route =
    post<create_customer>("/customers", may::edit, "Makes a customer.");

}  // namespace hamdel::customers
