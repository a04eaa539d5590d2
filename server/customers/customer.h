// The customer and the ways a customer is known: the nouns of this module, as every answer shows
// them.
#pragma once

#include "module/actor.h"

namespace hamdel::customers {

enum class Tier { standard, key };
constexpr auto names(Tier) {
    return std::array<std::string_view, 2>{"standard", "key"};
}

// Where the business stands with a customer.
enum class Stage { prospect, fresh, active, at_risk, lost };
constexpr auto names(Stage) {
    return std::array<std::string_view, 5>{"prospect", "new", "active", "at_risk", "lost"};
}

struct OrganizationNoun {
    static constexpr std::string_view prefix = "org";
};
using OrganizationId = Id<OrganizationNoun>;

// What sort of word an identity is. `visitor` is a browser that chats, `app_user` the customer's
// number in the business's own application.
enum class IdentityType { email, phone, visitor, app_user, telegram, bale, whatsapp, instagram };
constexpr auto names(IdentityType) {
    return std::array<std::string_view, 8>{"email",    "phone", "visitor",  "app_user",
                                           "telegram", "bale",  "whatsapp", "instagram"};
}

struct IdentityNoun {
    static constexpr std::string_view prefix = "idn";
};
using IdentityId = Id<IdentityNoun>;

// `value` is in its canonical form. `verified`: a channel has proved it, by a message that came
// from there or by a signature; what somebody typed is not.
struct Identity {
    IdentityId id;
    IdentityType type = IdentityType::email;
    std::string value;
    bool verified = false;

    static constexpr std::string_view shape_name = "Identity";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Identity::id), shape::field("type", &Identity::type),
        shape::field("value", &Identity::value), shape::field("verified", &Identity::verified));
};

// `name` is empty for a customer who has not said it: screens then show an identity, or a word of
// their own language. `country` is ISO 3166 in two capital letters.
struct Customer {
    CustomerId id;
    std::string name;
    std::optional<std::string> locale;
    std::optional<std::string> time_zone;
    Tier tier = Tier::standard;
    std::optional<Stage> stage;
    bool blocked = false;
    std::optional<std::string> block_reason;
    // How this customer likes to be reached.
    std::optional<IdentityType> preferred_channel;
    std::optional<std::string> culture_notes;
    std::optional<std::string> organization;
    std::optional<OrganizationId> organization_id;
    std::optional<std::string> country;
    std::vector<Identity> identities;
    Json attributes{Json::Object{}};  // {key: value}, of those that the workspace has defined
    Instant created_at;
    std::optional<Instant> last_seen_at;
    std::int64_t conversation_count = 0;
    bool online = false;

    static constexpr std::string_view shape_name = "Customer";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Customer::id), shape::field("name", &Customer::name),
        shape::field("locale", &Customer::locale), shape::field("time_zone", &Customer::time_zone),
        shape::field("tier", &Customer::tier), shape::field("stage", &Customer::stage),
        shape::field("blocked", &Customer::blocked),
        shape::field("block_reason", &Customer::block_reason),
        shape::field("preferred_channel", &Customer::preferred_channel),
        shape::field("culture_notes", &Customer::culture_notes),
        shape::field("organization", &Customer::organization, "Its name."),
        shape::field("organization_id", &Customer::organization_id),
        shape::field("country", &Customer::country),
        shape::field("identities", &Customer::identities),
        shape::field("attributes", &Customer::attributes, "{key: value}"),
        shape::field("created_at", &Customer::created_at),
        shape::field("last_seen_at", &Customer::last_seen_at),
        shape::field("conversation_count", &Customer::conversation_count),
        shape::field("online", &Customer::online));
};

}  // namespace hamdel::customers
