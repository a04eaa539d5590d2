// What other modules ask of customers: making and finding them, their identities, and the small
// facts that conversations and channels keep up to date.
//
// An identity belongs to one customer of a workspace. What a customer or visitor says of himself
// without proof (an unverified identity given by an actor of type customer or nobody) is a claim:
// it is shown on the customer, but it holds nothing: several may claim the same,
// `find_by_identity` never answers by it, and whoever proves the identity gets it. So an address
// typed into a chat opens nobody else's history, now or later.
#pragma once

#include <span>

#include "customers/customer.h"
#include "storage/write.h"

namespace hamdel::customers {

// `verified` has no field: it is the word of a channel, not of a request.
struct NewIdentity {
    IdentityType type = IdentityType::email;
    std::string value;
    bool verified = false;

    static constexpr std::string_view shape_name = "NewIdentity";
    static constexpr auto fields = shape::fields(
        shape::field("type", &NewIdentity::type),
        shape::field("value", &NewIdentity::value, "In any written form.", shape::up_to(320)));
};

struct NewCustomer {
    std::string name;
    std::optional<std::string> locale;
    std::optional<std::string> time_zone;
    std::optional<std::string> country;
    std::optional<std::string> organization;
    std::optional<std::string> culture_notes;
    Tier tier = Tier::standard;
    std::vector<NewIdentity> identities;
    // Given out before the customer was made (a visitor's token holds it); no request names it.
    std::optional<CustomerId> id = {};

    static constexpr std::string_view shape_name = "NewCustomer";
    static constexpr auto fields = shape::fields(
        shape::field("name", &NewCustomer::name, "Empty while it is not known.",
                     shape::defaulted(shape::up_to(200))),
        shape::field("locale", &NewCustomer::locale, "BCP 47: fa, pt-BR.", shape::up_to(35)),
        shape::field("time_zone", &NewCustomer::time_zone, "IANA: Asia/Tehran.", shape::up_to(64)),
        shape::field("country", &NewCustomer::country, "ISO 3166, two letters.", shape::up_to(2)),
        shape::field("organization", &NewCustomer::organization, "", shape::up_to(200)),
        shape::field("culture_notes", &NewCustomer::culture_notes,
                     "What to mind when writing to this person.", shape::up_to(4000)),
        shape::field("tier", &NewCustomer::tier, "", shape::defaulted()),
        shape::field("identities", &NewCustomer::identities, "", {.items = 20}));
};

// Records customer.created. Throws Refusal conflict "identity_taken", naming the field
// ("identities[0].value"); invalid for a value that its type cannot have, and for a customer with
// neither name nor identity.
CustomerId create_customer_row(Write& tx, const Actor& who, const NewCustomer& in);

// Who holds the identity. Throws invalid for a value that its type cannot have.
std::optional<CustomerId> find_by_identity(Read& tx, WorkspaceId workspace, IdentityType type,
                                           std::string_view value);

// The customer who holds the first of the identities that anyone holds (claims find nobody), else
// a new one. The found one is given those verified identities that nobody holds and, if he had
// none, the name; nothing else of `in`.
CustomerId find_or_create(Write& tx, const Actor& who, const NewCustomer& in);

// Gives the name to a customer who had none. Records customer.changed.
void name_if_unnamed(Write& tx, const Actor& who, CustomerId id, std::string_view name);

// Throws not_found "customer" for a missing one, one of another workspace, and, to a customer, for
// anyone but himself. One that was merged into another shows the other, but not to the customer.
Customer find_customer(Read& tx, const Actor& who, CustomerId id);
// In the order of `ids`, each once, in a bounded number of statements; missing ones are left out.
std::vector<Customer> find_customers(Read& tx, WorkspaceId workspace,
                                     std::span<const CustomerId> ids);

// This customer and all that were merged into it: who shows what is this customer's asks for all.
std::vector<std::int64_t> family_of(Read& tx, CustomerId id);

// The customer was here at the moment of the transaction.
void saw_customer(Write& tx, WorkspaceId workspace, CustomerId id);
// Keeps it and, if it changed, whispers {"type":"customer_presence","data":{customer_id, online}}
// to the agents of the workspace (topic "w:<number>").
void set_online(Write& tx, WorkspaceId workspace, CustomerId id, bool online);
// Adds to conversation_count.
void count_conversation(Write& tx, CustomerId id, int change);

// Records customer.changed. An identity that this customer has already only becomes verified, if it
// is now; a customer's new claim takes the place of his earlier claim of the type. Throws conflict
// "identity_taken" or "too_many_identities".
void add_identity_row(Write& tx, const Actor& who, CustomerId id, const NewIdentity& in);

// The one written form: e-mail with the domain in lower case, phone in E.164, account names in
// lower case without "@". Throws invalid for the field "value": "malformed_email",
// "malformed_phone" or "malformed_identity".
std::string canonical(IdentityType type, std::string_view value);

// What the search index holds of a customer, for marking hits: name, organization, identities.
std::string search_text(const Customer& customer);

}  // namespace hamdel::customers
