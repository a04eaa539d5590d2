// Changing what is known of a customer.
#pragma once

#include "customers/customers.h"

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

// Records customer.changed. What is refused is refused before anything is written.
Customer change_customer(Write& tx, const Actor& who, const ChangeCustomer& in);

}  // namespace hamdel::customers
