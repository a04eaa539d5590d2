#include "clean.h"
#include "order.h"
#include "organizations/organization.h"
#include "routes.h"

namespace hamdel::customers {

void refuse_taken_name(Read& tx, WorkspaceId workspace, std::string_view name, OrganizationId own) {
    auto same = tx.one<OrganizationId>(
        "select id from organization where workspace_id = ? and folded_name = ?", workspace,
        folded_name(name));
    if (same && *same != own)
        throw Refusal(Problem::conflict, "name_taken", {{"name", "name_taken"}});
}

Organization create_organization_row(Write& tx, const Actor& who, const NewOrganization& in) {
    std::string name = clean_organization_name(in.name);
    if (name.empty()) throw wrong_field("name", "required");
    refuse_taken_name(tx, who.workspace, name, {});
    Organization made{.id = tx.new_id<OrganizationId>(),
                      .name = name,
                      .domains = clean_domains(tx, who.workspace, in.domains, {}),
                      .notes = clean_culture_notes(in.notes.value_or("")),
                      .created_at = tx.now()};
    tx.run(
        "insert into organization (id, workspace_id, name, folded_name, name_order, domains, "
        "notes, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        made.id, who.workspace, made.name, folded_name(made.name), name_order(made.name),
        made.domains, made.notes, made.created_at);
    keep_domains(tx, who.workspace, made);
    keep_words(tx, who.workspace, made);
    record(tx, who, OrganizationTold{OrganizationTold::created, made.id, made.name});
    return made;
}

namespace {

Created<Organization> create_organization(Write& tx, const Actor& who, const NewOrganization& in) {
    return {create_organization_row(tx, who, in)};
}

}  // namespace

constinit const Route create_organization_route =
    post<create_organization>("/organizations", may::edit, "Makes an organization.");

}  // namespace hamdel::customers
