#include "clean.h"
#include "order.h"
#include "organizations/organization.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct ChangeOrganization {
    OrganizationId id;
    std::optional<std::string> name;
    std::optional<std::vector<std::string>> domains;
    std::optional<std::string> notes;

    static constexpr auto fields = shape::fields(
        shape::path("id", &ChangeOrganization::id),
        shape::body("name", &ChangeOrganization::name, "What is left out stays.",
                    shape::up_to(200)),
        shape::body("domains", &ChangeOrganization::domains, "All of them; what is not named goes.",
                    {.characters = 253, .items = 20}),
        shape::body("notes", &ChangeOrganization::notes, "Empty takes them away.",
                    shape::up_to(4000)));
};

template <class T>
void put_change(Json& changes, std::string_view field, T& kept, T wanted) {
    if (kept == wanted) return;
    changes.set(field,
                from_to(parse_json(shape::to_text(kept)), parse_json(shape::to_text(wanted))));
    kept = std::move(wanted);
}

Json apply_to(Read& tx, WorkspaceId workspace, Organization& kept, const ChangeOrganization& in) {
    Json changes{Json::Object{}};
    if (in.name) {
        std::string name = clean_organization_name(*in.name);
        if (name.empty()) throw wrong_field("name", "required");
        refuse_taken_name(tx, workspace, name, kept.id);
        put_change(changes, "name", kept.name, name);
    }
    if (in.domains)
        put_change(changes, "domains", kept.domains,
                   clean_domains(tx, workspace, *in.domains, kept.id));
    if (in.notes) put_change(changes, "notes", kept.notes, clean_culture_notes(*in.notes));
    return changes;
}

Organization change_organization(Write& tx, const Actor& who, const ChangeOrganization& in) {
    Organization kept = find_organization(tx, who, in.id);
    Json changes = apply_to(tx, who.workspace, kept, in);
    if (changes.size() == 0) return kept;
    tx.run(
        "update organization set name = ?, folded_name = ?, name_order = ?, domains = ?, notes = ? "
        "where id = ?",
        kept.name, folded_name(kept.name), name_order(kept.name), kept.domains, kept.notes,
        kept.id);
    keep_domains(tx, who.workspace, kept);
    keep_words(tx, who.workspace, kept);
    // Lists and search know its customers by the name: a worker goes over them.
    if (changes.find("name"))
        tx.run("update customer set is_folded = 0 where organization_id = ?", kept.id);
    record(tx, who,
           OrganizationTold{OrganizationTold::changed, kept.id, kept.name, std::move(changes)});
    return kept;
}

}  // namespace

constinit const Route change_organization_route = patch<change_organization>(
    "/organizations/{id}", may::edit, "Changes name, domains or notes of an organization.");

}  // namespace hamdel::customers
