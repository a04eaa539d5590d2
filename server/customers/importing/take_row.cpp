#include <algorithm>

#include "attributes/value.h"
#include "change.h"
#include "identities/hold.h"
#include "importing/row.h"

namespace hamdel::customers {
namespace {

constexpr std::size_t most_identities_typed = 50;

struct Holders {
    std::optional<CustomerId> customer;
    std::vector<NewIdentity> nobodys;
};

// Who has the identities of the row; a row that names two people is nobody's.
Holders holders_of(Read& tx, const Actor& who, const RowSays& says) {
    Holders out;
    for (const NewIdentity& one : says.customer.identities) {
        auto holder = holder_of(tx, who.workspace, one.type, one.value);
        if (!holder) {
            out.nobodys.push_back(one);
            continue;
        }
        CustomerId shown = find_customer(tx, who, *holder).id;
        if (out.customer && *out.customer != shown)
            throw wrong_field(shape::name_of(one.type), "of_another_customer");
        out.customer = shown;
    }
    return out;
}

ChangeCustomer change_of(const RowSays& says, const Customer& customer, Known known) {
    bool replaces = known == Known::replace;
    ChangeCustomer out{.id = customer.id};
    auto put = [&](auto& wanted, const auto& said, const auto& kept) {
        if (said && (replaces || !kept)) wanted = said;
    };
    const NewCustomer& said = says.customer;
    if (!said.name.empty() && (replaces || customer.name.empty())) out.name = said.name;
    put(out.locale, said.locale, customer.locale);
    put(out.time_zone, said.time_zone, customer.time_zone);
    put(out.country, said.country, customer.country);
    put(out.organization, said.organization, customer.organization);
    put(out.culture_notes, said.culture_notes, customer.culture_notes);
    put(out.stage, says.stage, customer.stage);
    if (says.says_tier && (replaces || customer.tier == Tier::standard)) out.tier = said.tier;
    Json attributes{Json::Object{}};
    for (const auto& [key, value] : *says.attributes.object())
        if (replaces || !customer.attributes.find(key)) attributes.set(key, value);
    out.attributes = std::move(attributes);
    return out;
}

Outcome make(Write& tx, const Actor& who, const RowSays& says) {
    CustomerId id = create_customer_row(tx, who, says.customer);
    ChangeCustomer rest{.id = id};
    rest.stage = says.stage;
    rest.attributes = says.attributes;
    change_customer(tx, who, rest);
    return Outcome::made;
}

Outcome change(Write& tx, const Actor& who, const RowSays& says, const Holders& holders,
               Known known) {
    Customer before = find_customer(tx, who, *holders.customer);
    if (known == Known::skip) return Outcome::same;
    if (before.identities.size() + holders.nobodys.size() > most_identities_typed)
        throw wrong_field("", "too_many_identities");
    for (const NewIdentity& one : holders.nobodys)
        add_identity_row(tx, who, before.id, one);
    Customer after = change_customer(tx, who, change_of(says, before, known));
    bool is_same = holders.nobodys.empty() && shape::to_text(before) == shape::to_text(after);
    return is_same ? Outcome::same : Outcome::changed;
}

}  // namespace

Outcome take_row(Write& tx, const Actor& who, const RowSays& says, Known known) {
    check_values(tx, who.workspace, says.attributes);
    Holders holders = holders_of(tx, who, says);
    if (!holders.customer) return make(tx, who, says);
    return change(tx, who, says, holders, known);
}

}  // namespace hamdel::customers
