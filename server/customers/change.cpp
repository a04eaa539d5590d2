#include "change.h"

#include "attributes/value.h"
#include "clean.h"
#include "events.h"
#include "index.h"
#include "organizations/member.h"
#include "routes.h"
#include "rows.h"

namespace hamdel::customers {

namespace {

Json as_json(const std::optional<std::string>& text) {
    return text ? Json(*text) : Json();
}
Json as_json(const std::string& text) {
    return text;
}
Json as_json(Tier tier) {
    return shape::name_of(tier);
}
Json as_json(bool value) {
    return value;
}
template <shape::Named T>
Json as_json(const std::optional<T>& value) {
    return value ? Json(shape::name_of(*value)) : Json();
}

// The value of this name; an empty text takes it away.
template <shape::Named T>
std::optional<T> named(std::string_view field, std::string_view word) {
    if (word.empty()) return {};
    auto found = shape::parse_name<T>(word);
    if (!found) throw wrong_field(field, "unknown_value");
    return found;
}

// Nobody is written to by a browser's number or by a number of another program.
std::optional<IdentityType> clean_channel(std::string_view word) {
    auto found = named<IdentityType>("preferred_channel", word);
    if (found == IdentityType::visitor || found == IdentityType::app_user)
        throw wrong_field("preferred_channel", "unknown_value");
    return found;
}

template <class T>
void put(Json& changes, std::string_view field, T& kept, T wanted) {
    if (kept == wanted) return;
    changes.set(field, from_to(as_json(kept), as_json(wanted)));
    kept = std::move(wanted);
}

// An organization that is known already keeps the name it has, however it was typed.
std::optional<std::string> organization_meant(Read& tx, WorkspaceId workspace,
                                              std::string_view typed) {
    auto name = clean_organization(typed);
    if (!name) return {};
    auto known = organization_called(tx, workspace, *name);
    return known ? known->name : name;
}

// Fills in what was asked; what differs is told.
Json apply(Read& tx, WorkspaceId workspace, Customer& customer, const ChangeCustomer& in) {
    Json changes{Json::Object{}};
    if (in.name) put(changes, "name", customer.name, clean_name(*in.name));
    if (in.locale) put(changes, "locale", customer.locale, clean_locale(*in.locale));
    if (in.time_zone) put(changes, "time_zone", customer.time_zone, clean_time_zone(*in.time_zone));
    if (in.country) put(changes, "country", customer.country, clean_country(*in.country));
    if (in.organization)
        put(changes, "organization", customer.organization,
            organization_meant(tx, workspace, *in.organization));
    if (in.culture_notes)
        put(changes, "culture_notes", customer.culture_notes,
            clean_culture_notes(*in.culture_notes));
    if (in.tier) put(changes, "tier", customer.tier, *in.tier);
    if (in.stage) put(changes, "stage", customer.stage, named<Stage>("stage", *in.stage));
    if (in.preferred_channel)
        put(changes, "preferred_channel", customer.preferred_channel,
            clean_channel(*in.preferred_channel));
    if (in.blocked) put(changes, "blocked", customer.blocked, *in.blocked);
    std::optional<std::string> reason = customer.block_reason;
    if (in.block_reason) reason = clean_block_reason(*in.block_reason);
    if (!customer.blocked) reason.reset();
    put(changes, "block_reason", customer.block_reason, reason);
    return changes;
}

}  // namespace

Customer change_customer(Write& tx, const Actor& who, const ChangeCustomer& in) {
    Customer customer = find_customer(tx, who, in.id);
    Json changes = apply(tx, who.workspace, customer, in);
    if (!in.attributes.is_null())
        put_values(tx, who.workspace, customer.id, in.attributes, changes);
    if (changes.size() == 0) return customer;
    if (customer.name.empty() && customer.identities.empty()) throw wrong_field("name", "required");
    store_fields(tx, who, customer);
    reindex(tx, who.workspace, customer.id);
    record(tx, who, CustomerChanged{customer.id, std::move(changes)},
           {.customer = customer.id.value});
    return find_customer(tx, who, customer.id);
}

constinit const Route change_customer_route = patch<change_customer>(
    "/customers/{id}", may::edit, "Changes what is known of a customer; blocks and unblocks.");

}  // namespace hamdel::customers
