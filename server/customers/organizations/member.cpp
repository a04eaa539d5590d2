#include "organizations/member.h"

#include "organizations/organization.h"

namespace hamdel::customers {
namespace {

std::optional<OrganizationId> organization_of(Read& tx, CustomerId id) {
    return tx.value<std::optional<OrganizationId>>(
        "select organization_id from customer where id = ?", id);
}

bool is_counted(Read& tx, CustomerId id) {
    return tx.value<std::int64_t>("select count(*) from customer where id = ? and root_id = id",
                                  id) == 1;
}

void count(Write& tx, std::optional<OrganizationId> id, int change) {
    if (id)
        tx.run("update organization set customer_count = customer_count + ? where id = ?", change,
               *id);
}

}  // namespace

constinit const std::string_view select_organization =
    "select id, name, domains, notes, customer_count, created_at from organization ";

std::optional<Organization> organization_called(Read& tx, WorkspaceId workspace,
                                                std::string_view name) {
    return tx.one<Organization>(
        std::string(select_organization) + "where workspace_id = ? and folded_name = ?", workspace,
        folded_name(name));
}

void put_into_organization(Write& tx, const Actor& who, CustomerId id, std::string_view written) {
    std::string name = clean_organization_name(written);
    auto before = organization_of(tx, id);
    std::optional<OrganizationId> after;
    if (!name.empty()) {
        auto known = organization_called(tx, who.workspace, name);
        after = known ? known->id : create_organization_row(tx, who, {.name = name}).id;
    }
    if (before == after) return;
    tx.run("update customer set organization_id = ? where id = ?", after, id);
    if (!is_counted(tx, id)) return;
    count(tx, before, -1);
    count(tx, after, +1);
}

void count_members_of(Write& tx, CustomerId id) {
    tx.run(
        "update organization set customer_count = (select count(*) from customer c "
        "where c.organization_id = organization.id and c.root_id = c.id) "
        "where id = (select m.organization_id from customer m where m.id = ?)",
        id);
}

}  // namespace hamdel::customers
