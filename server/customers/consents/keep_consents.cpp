// The routes of what a customer allows.
#include "consents/consent.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct ListConsents {
    CustomerId id;
    static constexpr auto fields = shape::fields(shape::path("id", &ListConsents::id));
};

Items<Consent> list_consents(Read& tx, const Actor& who, const ListConsents& in) {
    return {consents_of(tx, find_customer(tx, who, in.id).id)};
}

struct KeepConsent : NewConsent {
    CustomerId id;

    static constexpr auto fields =
        shape::joined(shape::fields(shape::path("id", &KeepConsent::id)), NewConsent::fields);
};

Items<Consent> keep_consent(Write& tx, const Actor& who, const KeepConsent& in) {
    CustomerId customer = find_customer(tx, who, in.id).id;
    if (in.source == ConsentSource::merge) throw wrong_field("source", "not_by_hand");
    if (in.at && *in.at > tx.now()) throw wrong_field("at", "in_future");
    write_consent(tx, who, customer, in);
    return {consents_of(tx, customer)};
}

}  // namespace

constinit const Route list_consents_route = get<list_consents>(
    "/customers/{id}/consents", may::read,
    "What a customer allows, purpose by purpose, with every word that was ever said of it.");
constinit const Route keep_consent_route = post<keep_consent>(
    "/customers/{id}/consents", may::edit, "A customer gave, refused or withdrew a consent.");

}  // namespace hamdel::customers
