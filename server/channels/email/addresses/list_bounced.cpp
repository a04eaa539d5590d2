// Addresses of a customer to which mails did not arrive, as the last report of each said.
#include "customers/customers.h"
#include "customers/may.h"
#include "module/page.h"
#include "module/route.h"
#include "routes.h"
#include "settings.h"

namespace hamdel::email {
namespace {

struct BouncedAddress {
    std::string address;
    bool is_hard = false;
    std::string status, words;
    Instant at;

    static constexpr std::string_view shape_name = "BouncedAddress";
    static constexpr auto fields = shape::fields(
        shape::field("address", &BouncedAddress::address, "In lower case."),
        shape::field("is_hard", &BouncedAddress::is_hard, "Mails to it will never arrive."),
        shape::field("status", &BouncedAddress::status, "As 5.1.1, where the report told it."),
        shape::field("words", &BouncedAddress::words, "What the other server said."),
        shape::field("at", &BouncedAddress::at));
};

struct ListBouncedAddresses {
    CustomerId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ListBouncedAddresses::id));
};

Items<BouncedAddress> list_bounced_addresses(Read& tx, const Actor& who,
                                             const ListBouncedAddresses& in) {
    Items<BouncedAddress> out;
    for (const auto& identity : customers::find_customer(tx, who, in.id).identities) {
        if (identity.type != customers::IdentityType::email) continue;
        auto bounced = tx.one<BouncedAddress>(
            "select address, is_hard, status, words, at from mail_address "
            "where workspace_id = ? and address = ?",
            who.workspace, plain_address(identity.value));
        if (bounced) out.data.push_back(std::move(*bounced));
    }
    return out;
}

}  // namespace

constinit const Route list_bounced_addresses_route =
    get<list_bounced_addresses>("/customers/{id}/bounced_addresses", customers::may::read,
                                "Which of a customer's mail addresses did not take our mails; a "
                                "mail that comes from one clears "
                                "it.");

}  // namespace hamdel::email
