#include "clean.h"
#include "events.h"
#include "identities/hold.h"
#include "index.h"
#include "merging/merged.h"
#include "rows.h"

namespace hamdel::customers {
namespace {

std::optional<CustomerId> first_holder(Read& tx, const Actor& who,
                                       const std::vector<NewIdentity>& identities) {
    for (std::size_t at = 0; at < identities.size(); ++at) {
        if (is_claim(who, identities[at])) continue;
        std::string value = canonical_in(value_field(at), identities[at]);
        if (auto found = holder_of(tx, who.workspace, identities[at].type, value)) return found;
    }
    return {};
}

// The name that became known, if he had none.
Json learn_name(Write& tx, WorkspaceId workspace, CustomerId id, std::string_view written) {
    std::string name = clean_name(written);
    if (name.empty()) return {};
    auto changed =
        tx.run("update customer set name = ? where id = ? and workspace_id = ? and name = ''", name,
               id, workspace);
    return changed ? from_to("", name) : Json();
}

// An identity that another customer holds stays there: two customers may be one person, but that is
// for an agent to say.
void learn_identities(Write& tx, const Actor& who, CustomerId id, const NewCustomer& in) {
    for (const NewIdentity& identity : in.identities) {
        if (!identity.verified) continue;
        auto holder = find_by_identity(tx, who.workspace, identity.type, identity.value);
        if (!holder || *holder == id) add_identity_row(tx, who, id, identity);
    }
}

}  // namespace

CustomerId find_or_create(Write& tx, const Actor& who, const NewCustomer& in) {
    auto found = first_holder(tx, who, in.identities);
    if (!found) return create_customer_row(tx, who, in);
    name_if_unnamed(tx, who, *found, in.name);
    learn_identities(tx, who, *found, in);
    return *found;
}

void name_if_unnamed(Write& tx, const Actor& who, CustomerId id, std::string_view name) {
    id = root_of(tx, id);
    Json change = learn_name(tx, who.workspace, id, name);
    if (change.is_null()) return;
    reindex(tx, who.workspace, id);
    record(tx, who, CustomerChanged{id, Json::object({{"name", std::move(change)}})},
           {.customer = id.value});
}

}  // namespace hamdel::customers
