// Joining and leaving by hand, and who likely belongs where, by the domains of mail addresses.
#include "change.h"
#include "module/page.h"
#include "organizations/member.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

constexpr int most_suggested = 50;

struct JoinOrganization {
    OrganizationId id;
    CustomerId customer_id;

    static constexpr auto fields =
        shape::fields(shape::path("id", &JoinOrganization::id),
                      shape::body("customer_id", &JoinOrganization::customer_id));
};

Customer join_organization(Write& tx, const Actor& who, const JoinOrganization& in) {
    Organization organization = find_organization(tx, who, in.id);
    return change_customer(tx, who, {.id = in.customer_id, .organization = organization.name});
}

struct LeaveOrganization {
    OrganizationId id;
    CustomerId customer_id;

    static constexpr auto fields =
        shape::fields(shape::path("id", &LeaveOrganization::id),
                      shape::path("customer_id", &LeaveOrganization::customer_id));
};

Customer leave_organization(Write& tx, const Actor& who, const LeaveOrganization& in) {
    Organization organization = find_organization(tx, who, in.id);
    Customer customer = find_customer(tx, who, in.customer_id);
    if (customer.organization_id != organization.id)
        throw Refusal(Problem::conflict, "not_in_organization");
    return change_customer(tx, who, {.id = customer.id, .organization = ""});
}

struct SuggestCustomers {
    OrganizationId id;
    static constexpr auto fields = shape::fields(shape::path("id", &SuggestCustomers::id));
};

Items<Customer> suggest_customers(Read& tx, const Actor& who, const SuggestCustomers& in) {
    find_organization(tx, who, in.id);
    auto ids = tx.all<CustomerId>(
        "select distinct c.id from organization_domain d join customer_identity i "
        "on i.workspace_id = d.workspace_id and i.domain = d.domain and i.domain <> '' "
        "join customer c on c.id = i.customer_id "
        "where d.organization_id = ? and c.root_id = c.id and c.organization_id is null "
        "and c.organization is null order by c.id desc limit ?",
        in.id, most_suggested);
    return {find_customers(tx, who.workspace, ids)};
}

struct SuggestOrganizations {
    CustomerId id;
    static constexpr auto fields = shape::fields(shape::path("id", &SuggestOrganizations::id));
};

Items<Organization> suggest_organizations(Read& tx, const Actor& who,
                                          const SuggestOrganizations& in) {
    Customer customer = find_customer(tx, who, in.id);
    if (customer.organization) return {};
    return {tx.all<Organization>(
        std::string(select_organization) +
            "where id in (select d.organization_id from customer_identity i "
            "join organization_domain d on d.workspace_id = i.workspace_id "
            "and d.domain = i.domain where i.customer_id = ? and i.domain <> '') order by id",
        customer.id)};
}

}  // namespace

constinit const Route join_organization_route = post<join_organization>(
    "/organizations/{id}/customers", may::edit, "Puts a customer into an organization.");
constinit const Route leave_organization_route =
    del<leave_organization>("/organizations/{id}/customers/{customer_id}", may::edit,
                            "Takes a customer out of an organization.");
constinit const Route suggest_customers_route = get<suggest_customers>(
    "/organizations/{id}/suggestions", may::read,
    "Customers without an organization whose mail addresses have one of its domains.");
constinit const Route suggest_organizations_route =
    get<suggest_organizations>("/customers/{id}/organization_suggestions", may::read,
                               "Organizations that have the domain of the customer's mail address; "
                               "none for who is in one.");

}  // namespace hamdel::customers
