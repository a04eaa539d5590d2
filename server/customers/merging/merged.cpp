#include "merging/merged.h"

namespace hamdel::customers {

CustomerId root_of(Read& tx, CustomerId id) {
    return tx.one<CustomerId>("select root_id from customer where id = ?", id).value_or(id);
}

std::vector<CustomerId> path_of(Read& tx, CustomerId id) {
    std::vector<CustomerId> out{id};
    while (auto next = tx.one<std::optional<CustomerId>>(
               "select merged_into from customer where id = ?", out.back())) {
        if (!*next) break;
        out.push_back(**next);
    }
    return out;
}

std::vector<std::int64_t> family_of(Read& tx, CustomerId id) {
    auto out = tx.all<std::int64_t>(
        "select id from customer where root_id = ? and root_id <> id order by id", id);
    out.push_back(id.value);
    return out;
}

MergedFields fields_of(const Customer& customer) {
    return {.name = customer.name,
            .locale = customer.locale,
            .time_zone = customer.time_zone,
            .country = customer.country,
            .organization = customer.organization,
            .culture_notes = customer.culture_notes,
            .tier = customer.tier,
            .stage = customer.stage,
            .preferred_channel = customer.preferred_channel,
            .blocked = customer.blocked,
            .block_reason = customer.block_reason};
}

void put_fields(Customer& customer, const MergedFields& fields) {
    customer.name = fields.name;
    customer.locale = fields.locale;
    customer.time_zone = fields.time_zone;
    customer.country = fields.country;
    customer.organization = fields.organization;
    customer.culture_notes = fields.culture_notes;
    customer.tier = fields.tier;
    customer.stage = fields.stage;
    customer.preferred_channel = fields.preferred_channel;
    customer.blocked = fields.blocked;
    customer.block_reason = fields.block_reason;
}

}  // namespace hamdel::customers
