// Two customers who turned out to be one. The one who goes stays as a row with `root_id` of the one
// who is kept: conversations, events and visitors' tokens go on naming it, and whoever shows a
// customer shows the root. So a visitor who was merged on an agent's word still reaches his own
// conversations only, and undoing leaves no trace. For the same reason the account that somebody
// signs in with (app_user) stays with his row; it is shown with the root.
#pragma once

#include "customers/customers.h"

namespace hamdel::customers {

// The one who is shown for this one; itself unless it was merged, or if there is none.
CustomerId root_of(Read& tx, CustomerId id);
// Everyone up to the root, this one first.
std::vector<CustomerId> path_of(Read& tx, CustomerId id);

struct MergeNoun {
    static constexpr std::string_view prefix = "mrg";
};
using MergeId = Id<MergeNoun>;

struct Merge {
    MergeId id;
    CustomerId gone_id;
    std::string gone_name;
    Instant at;
    std::string by_name;

    static constexpr std::string_view shape_name = "CustomerMerge";
    static constexpr auto fields =
        shape::fields(shape::field("id", &Merge::id), shape::field("gone_id", &Merge::gone_id),
                      shape::field("gone_name", &Merge::gone_name), shape::field("at", &Merge::at),
                      shape::field("by_name", &Merge::by_name));
};

// What is kept of a merge so that it can be undone: the fields of the customer who stays, before
// and after, and the numbers of what changed hands.
struct MergedFields {
    std::string name;
    std::optional<std::string> locale;
    std::optional<std::string> time_zone;
    std::optional<std::string> country;
    std::optional<std::string> organization;
    std::optional<std::string> culture_notes;
    Tier tier = Tier::standard;
    std::optional<Stage> stage;
    std::optional<IdentityType> preferred_channel;
    bool blocked = false;
    std::optional<std::string> block_reason;

    static constexpr auto fields = shape::fields(
        shape::field("name", &MergedFields::name), shape::field("locale", &MergedFields::locale),
        shape::field("time_zone", &MergedFields::time_zone),
        shape::field("country", &MergedFields::country),
        shape::field("organization", &MergedFields::organization),
        shape::field("culture_notes", &MergedFields::culture_notes),
        shape::field("tier", &MergedFields::tier), shape::field("stage", &MergedFields::stage),
        shape::field("preferred_channel", &MergedFields::preferred_channel),
        shape::field("blocked", &MergedFields::blocked),
        shape::field("block_reason", &MergedFields::block_reason));
};
MergedFields fields_of(const Customer& customer);
void put_fields(Customer& customer, const MergedFields& fields);

// A value of an attribute as its row holds it; absent: there was none.
struct MergedValue {
    std::int64_t attribute_id = 0;
    std::optional<std::string> before;
    std::optional<std::string> after;

    static constexpr auto fields = shape::fields(
        shape::field("attribute_id", &MergedValue::attribute_id),
        shape::field("before", &MergedValue::before), shape::field("after", &MergedValue::after));
};

struct Moved {
    MergedFields before;
    MergedFields after;
    MergedFields gone;  // of the one who goes, as he was
    std::vector<MergedValue> values;
    std::vector<std::int64_t> identities;  // from the one who goes
    std::vector<std::int64_t> given_up;    // to him: claims of what he holds
    std::vector<std::int64_t> notes;
    std::vector<std::int64_t> products;
    std::vector<std::int64_t> consents;  // words written for the one kept
    std::optional<Instant> seen_before;
    std::int64_t latest_before = 0;

    static constexpr auto fields = shape::fields(
        shape::field("before", &Moved::before), shape::field("after", &Moved::after),
        shape::field("gone", &Moved::gone), shape::field("values", &Moved::values),
        shape::field("identities", &Moved::identities), shape::field("given_up", &Moved::given_up),
        shape::field("notes", &Moved::notes), shape::field("products", &Moved::products),
        shape::field("consents", &Moved::consents),
        shape::field("seen_before", &Moved::seen_before),
        shape::field("latest_before", &Moved::latest_before));
};

}  // namespace hamdel::customers
