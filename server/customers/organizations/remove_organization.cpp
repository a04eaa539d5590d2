#include "organizations/organization.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct RemoveOrganization {
    OrganizationId id;
    bool with_customers = false;

    static constexpr auto fields = shape::fields(
        shape::path("id", &RemoveOrganization::id),
        shape::query("with_customers", &RemoveOrganization::with_customers,
                     "Also when it has customers; they stay, without it.", shape::defaulted()));
};

Nothing remove_organization(Write& tx, const Actor& who, const RemoveOrganization& in) {
    Organization gone = find_organization(tx, who, in.id);
    if (gone.customer_count > 0 && !in.with_customers)
        throw Refusal(Problem::conflict, "organization_in_use");
    tx.run(
        "update customer set organization_id = null, organization = null, is_folded = 0 "
        "where organization_id = ?",
        in.id);
    forget_words_and_domains(tx, in.id);
    tx.run("delete from organization where id = ?", in.id);
    record(tx, who, OrganizationTold{OrganizationTold::removed, gone.id, gone.name});
    return {};
}

}  // namespace

constinit const Route remove_organization_route = del<remove_organization>(
    "/organizations/{id}", may::edit,
    "Takes an organization away; refused while it has customers, unless they may leave it.");

}  // namespace hamdel::customers
