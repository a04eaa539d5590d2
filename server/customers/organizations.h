// Organizations: companies that customers belong to. A customer names one by its name, so a name
// stands for one organization in a workspace, however it is spelled.
#pragma once

#include "customers/customer.h"
#include "storage/write.h"

namespace hamdel::customers {

struct Organization {
    OrganizationId id;
    std::string name;
    std::vector<std::string> domains;
    std::optional<std::string> notes;
    std::int64_t customer_count = 0;
    Instant created_at;

    static constexpr std::string_view shape_name = "Organization";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Organization::id), shape::field("name", &Organization::name),
        shape::field("domains", &Organization::domains,
                     "Of its mail addresses; no other organization has them."),
        shape::field("notes", &Organization::notes),
        shape::field("customer_count", &Organization::customer_count),
        shape::field("created_at", &Organization::created_at));
};

struct NewOrganization {
    std::string name;
    std::vector<std::string> domains;
    std::optional<std::string> notes;

    static constexpr auto fields =
        shape::fields(shape::body("name", &NewOrganization::name, "", shape::up_to(200)),
                      shape::body("domains", &NewOrganization::domains,
                                  "Of its mail addresses. Not those of public mail providers.",
                                  {.characters = 253, .items = 20}),
                      shape::body("notes", &NewOrganization::notes, "", shape::up_to(4000)));
};

// Throws not_found "organization", also for another workspace's.
Organization find_organization(Read& tx, const Actor& who, OrganizationId id);

// Records organization.created. Throws conflict "name_taken" or "domain_taken", invalid for a name
// that is empty and a domain that is none ("malformed_domain") or everyone's ("public_domain").
Organization create_organization_row(Write& tx, const Actor& who, const NewOrganization& in);

// At most `limit` whose name or domains have words that begin with all of these, most customers
// first.
std::vector<Organization> find_organizations(Read& tx, WorkspaceId workspace,
                                             std::string_view words, int limit);

}  // namespace hamdel::customers
