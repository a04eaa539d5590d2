#include "index.h"

#include "kernel/text/fold.h"
#include "merging/merged.h"
#include "order.h"
#include "products/product.h"
#include "rows.h"
#include "storage/search.h"

namespace hamdel::customers {
namespace {

void add(std::string& text, std::string_view part) {
    if (part.empty()) return;
    if (!text.empty()) text += " · ";
    text += part;
}

}  // namespace

// A browser's number means nothing to people. An Iranian phone number is found as it is dialled at
// home as well.
std::string search_text(const Customer& customer) {
    std::string out;
    add(out, customer.name);
    add(out, customer.organization.value_or(""));
    for (const Identity& identity : customer.identities) {
        if (identity.type == IdentityType::visitor) continue;
        add(out, identity.value);
        if (identity.value.starts_with("+98")) add(out, "0" + identity.value.substr(3));
    }
    return out;
}

void reindex(Write& tx, WorkspaceId workspace, CustomerId id) {
    // One that was merged is found as the other.
    bool is_root = root_of(tx, id) == id;
    auto customer = is_root ? load_customer(tx, workspace, id) : load_row(tx, workspace, id);
    if (!customer) return;
    std::string text = is_root ? search_text(*customer) + serials_of(tx, id) : std::string();
    auto before = tx.value<std::string>("select indexed_text from customer where id = ?", id);
    if (text == before) return;
    if (text.empty())
        search::forget(tx, search::Kind::customer, workspace, id.value, before);
    else
        search::index(tx, search::Kind::customer, workspace, id.value, text, before);
    tx.run("update customer set indexed_text = ? where id = ?", text, id);
    keep_folded(tx, id, customer->name, customer->organization.value_or(""));
}

void keep_folded(Write& tx, CustomerId id, std::string_view name, std::string_view organization) {
    tx.run(
        "update customer set folded_name = ?, name_order = ?, folded_organization = ?, "
        "is_folded = 1 where id = ?",
        text::fold(name), name_order(name), text::fold(organization), id);
}

}  // namespace hamdel::customers
