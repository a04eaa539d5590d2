#include "merging/duplicates.h"

#include <algorithm>

#include "kernel/text/fold.h"

namespace hamdel::customers {
namespace {

constexpr std::size_t most_duplicates = 10;

struct Found {
    CustomerId id;
    std::vector<Likeness> reasons;
};

void add(std::vector<Found>& all, CustomerId id, Likeness why) {
    auto known = std::ranges::find(all, id, &Found::id);
    if (known == all.end()) {
        if (all.size() < most_duplicates) all.push_back({id, {why}});
        return;
    }
    if (std::ranges::find(known->reasons, why) == known->reasons.end())
        known->reasons.push_back(why);
}

// The types that the same word may stand under.
std::vector<IdentityType> alike(IdentityType type) {
    if (type == IdentityType::phone || type == IdentityType::whatsapp)
        return {IdentityType::phone, IdentityType::whatsapp};
    return {type};
}

Likeness likeness(IdentityType type) {
    if (type == IdentityType::email) return Likeness::same_email;
    if (type == IdentityType::phone || type == IdentityType::whatsapp) return Likeness::same_phone;
    return Likeness::same_account;
}

void by_identity(Read& tx, WorkspaceId workspace, const Customer& customer,
                 std::vector<Found>& all) {
    for (const Identity& identity : customer.identities) {
        if (identity.type == IdentityType::visitor) continue;
        for (IdentityType type : alike(identity.type))
            for (std::string_view claimed : {"claimed = 0", "claimed = 1"})
                for (CustomerId id : tx.all<CustomerId>(
                         "select customer_id from customer_identity where workspace_id = ? "
                         "and type = ? and value = ? and customer_id <> ? and " +
                             std::string(claimed) + " limit 10",
                         workspace, type, identity.value, customer.id))
                    add(all, id, likeness(identity.type));
    }
}

void by_name(Read& tx, WorkspaceId workspace, const Customer& customer, std::vector<Found>& all) {
    std::string name = text::fold(customer.name);
    std::string organization = text::fold(customer.organization.value_or(""));
    if (name.empty() || organization.empty()) return;
    for (CustomerId id : tx.all<CustomerId>(
             "select id from customer where workspace_id = ? and folded_name = ? "
             "and folded_organization = ? and folded_organization <> '' and root_id = id "
             "and id <> ? limit 10",
             workspace, name, organization, customer.id))
        add(all, id, Likeness::same_name_and_organization);
}

// Merged ones and those of whom somebody said that they are others.
bool is_out(Read& tx, CustomerId one, CustomerId other) {
    auto gone = tx.one<CustomerId>("select id from customer where id = ? and root_id <> id", other);
    auto [low, high] = std::minmax(one.value, other.value);
    auto dismissed = tx.one<std::int64_t>(
        "select one_id from customer_not_same where one_id = ? and other_id = ?", low, high);
    return gone || dismissed;
}

}  // namespace

std::vector<Duplicate> duplicates_of(Read& tx, WorkspaceId workspace, const Customer& customer) {
    std::vector<Found> found;
    by_identity(tx, workspace, customer, found);
    by_name(tx, workspace, customer, found);
    std::erase_if(found, [&](const Found& one) { return is_out(tx, customer.id, one.id); });
    std::vector<CustomerId> ids;
    for (const Found& one : found)
        ids.push_back(one.id);
    auto customers = find_customers(tx, workspace, ids);
    std::vector<Duplicate> out;
    for (Customer& one : customers) {
        auto why = std::ranges::find(found, one.id, &Found::id)->reasons;
        out.push_back({std::move(one), std::move(why)});
    }
    return out;
}

}  // namespace hamdel::customers
