#include "attributes/value.h"
#include "clean.h"
#include "events.h"
#include "index.h"
#include "routes.h"
#include "rows.h"

namespace hamdel::customers {

struct ChangeCustomer {
    CustomerId id;
    std::optional<std::string> name;
    std::optional<std::string> locale;
    std::optional<std::string> time_zone;
    std::optional<std::string> country;
    std::optional<std::string> organization;
    std::optional<std::string> culture_notes;
    std::optional<Tier> tier;
    std::optional<std::string> stage;
    std::optional<std::string> preferred_channel;
    std::optional<bool> blocked;
    std::optional<std::string> block_reason;
    Json attributes;

    static constexpr auto fields = shape::fields(
        shape::path("id", &ChangeCustomer::id),
        shape::body("name", &ChangeCustomer::name, "What is left out stays.", shape::up_to(200)),
        shape::body("locale", &ChangeCustomer::locale, "Empty takes it away, as below.",
                    shape::up_to(35)),
        shape::body("time_zone", &ChangeCustomer::time_zone, "", shape::up_to(64)),
        shape::body("country", &ChangeCustomer::country, "", shape::up_to(2)),
        shape::body("organization", &ChangeCustomer::organization, "", shape::up_to(200)),
        shape::body("culture_notes", &ChangeCustomer::culture_notes, "", shape::up_to(4000)),
        shape::body("tier", &ChangeCustomer::tier),
        shape::body("stage", &ChangeCustomer::stage, "prospect, new, active, at_risk, lost."),
        shape::body("preferred_channel", &ChangeCustomer::preferred_channel,
                    "The type of an identity: email, phone, telegram, …"),
        shape::body("blocked", &ChangeCustomer::blocked, "A blocked customer cannot write to us."),
        shape::body("block_reason", &ChangeCustomer::block_reason, "Goes when the block goes.",
                    shape::up_to(500)),
        shape::body("attributes", &ChangeCustomer::attributes,
                    "{key: value} of the workspace's own attributes; null takes a value away.",
                    shape::defaulted()));
};

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

// Fills in what was asked; what differs is told.
Json apply(Customer& customer, const ChangeCustomer& in) {
    Json changes{Json::Object{}};
    if (in.name) put(changes, "name", customer.name, clean_name(*in.name));
    if (in.locale) put(changes, "locale", customer.locale, clean_locale(*in.locale));
    if (in.time_zone) put(changes, "time_zone", customer.time_zone, clean_time_zone(*in.time_zone));
    if (in.country) put(changes, "country", customer.country, clean_country(*in.country));
    if (in.organization)
        put(changes, "organization", customer.organization, clean_organization(*in.organization));
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
    Json changes = apply(customer, in);
    if (!in.attributes.is_null())
        put_values(tx, who.workspace, customer.id, in.attributes, changes);
    if (changes.size() == 0) return customer;
    if (customer.name.empty() && customer.identities.empty()) throw wrong_field("name", "required");
    store_fields(tx, who.workspace, customer);
    reindex(tx, who.workspace, customer.id);
    record(tx, who, CustomerChanged{customer.id, std::move(changes)},
           {.customer = customer.id.value});
    return find_customer(tx, who, customer.id);
}

constinit const Route change_customer_route = patch<change_customer>(
    "/customers/{id}", may::edit, "Changes what is known of a customer; blocks and unblocks.");

}  // namespace hamdel::customers
