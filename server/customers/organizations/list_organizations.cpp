#include "lists/filter.h"
#include "organizations/member.h"
#include "organizations/organization.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

enum class OrganizationSort { name, customers, newest };
constexpr auto names(OrganizationSort) {
    return std::array<std::string_view, 3>{"name", "customers", "newest"};
}

struct ListOrganizations : PageAsked {
    std::optional<std::string> q;
    OrganizationSort sort = OrganizationSort::name;

    static constexpr auto own_fields = shape::fields(
        shape::query("q", &ListOrganizations::q, "How words of name and domains begin."),
        shape::query("sort", &ListOrganizations::sort,
                     "name; customers: the most first; newest: made last first.",
                     shape::defaulted()));
    static constexpr auto fields = shape::joined(own_fields, PageAsked::fields);
};

void after(Conditions& where, OrganizationSort sort, Place2 place) {
    if (sort == OrganizationSort::newest) where.also("id < ?", place.second);
    if (sort == OrganizationSort::customers)
        where.also("(customer_count, id) < (?, ?)", place.first, place.second);
    // A name does not fit into a cursor: the row that has it is looked up.
    if (sort == OrganizationSort::name)
        where.also(
            "(name_order, id) > ((select p.name_order from organization p where p.id = ?), ?)",
            place.second, place.second);
}

std::string_view order_by(OrganizationSort sort) {
    if (sort == OrganizationSort::name) return " order by name_order, id limit ?";
    if (sort == OrganizationSort::newest) return " order by id desc limit ?";
    return " order by customer_count desc, id desc limit ?";
}

Conditions conditions(WorkspaceId workspace, std::string_view words) {
    Conditions where;
    where.also("workspace_id = ?", workspace);
    WordCondition typed = found_by(workspace, words);
    if (!typed.sql.empty()) where.also(typed.sql);
    where.arguments.append(typed.arguments);
    return where;
}

Page<Organization> list_organizations(Read& tx, const Actor& who, const ListOrganizations& in) {
    Conditions where = conditions(who.workspace, in.q.value_or(""));
    if (auto place = in.place()) after(where, in.sort, *place);
    where.arguments.add(in.size + 1);
    auto rows = tx.all<Organization>(
        std::string(select_organization) + where.sql + std::string(order_by(in.sort)),
        where.arguments);
    return make_page(std::move(rows), "/api/v1/organizations", in, [](const Organization& last) {
        return Place2{last.customer_count, last.id.value};
    });
}

struct ShowOrganization {
    OrganizationId id;
    static constexpr auto fields = shape::fields(shape::path("id", &ShowOrganization::id));
};

Organization show_organization(Read& tx, const Actor& who, const ShowOrganization& in) {
    return find_organization(tx, who, in.id);
}

}  // namespace

Organization find_organization(Read& tx, const Actor& who, OrganizationId id) {
    auto found = tx.one<Organization>(
        std::string(select_organization) + "where id = ? and workspace_id = ?", id, who.workspace);
    if (!found) throw Refusal(Problem::not_found, "organization");
    return *std::move(found);
}

std::vector<Organization> find_organizations(Read& tx, WorkspaceId workspace,
                                             std::string_view words, int limit) {
    Conditions where = conditions(workspace, words);
    where.arguments.add(limit);
    return tx.all<Organization>(std::string(select_organization) + where.sql +
                                    std::string(order_by(OrganizationSort::customers)),
                                where.arguments);
}

constinit const Route list_organizations_route =
    get<list_organizations>("/organizations", may::read, "Organizations, by name.");
constinit const Route show_organization_route =
    get<show_organization>("/organizations/{id}", may::read, "One organization.");

}  // namespace hamdel::customers
