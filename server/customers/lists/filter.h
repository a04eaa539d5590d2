// Which customers a list shows: the conditions of its question, put together with their arguments.
#pragma once

#include "customers/customers.h"
#include "module/page.h"

namespace hamdel::customers {

enum class CustomerSort { seen, name, conversations, newest };
constexpr auto names(CustomerSort) {
    return std::array<std::string_view, 4>{"seen", "name", "conversations", "newest"};
}

struct CustomerFilter {
    std::optional<Tier> tier;
    std::optional<Stage> stage;
    std::optional<bool> blocked;
    std::optional<std::string> organization;
    std::optional<OrganizationId> organization_id;
    std::optional<std::string> country;
    std::optional<Instant> seen_since;
    std::optional<std::string> attributes;

    static constexpr auto fields = shape::fields(
        shape::query("tier", &CustomerFilter::tier), shape::query("stage", &CustomerFilter::stage),
        shape::query("blocked", &CustomerFilter::blocked),
        shape::query("organization", &CustomerFilter::organization,
                     "How its name begins, however it is spelled.", shape::up_to(200)),
        shape::query("organization_id", &CustomerFilter::organization_id),
        shape::query("country", &CustomerFilter::country, "ISO 3166, two letters.",
                     shape::up_to(2)),
        shape::query("seen_since", &CustomerFilter::seen_since, "Was here at this time or later."),
        shape::query("attributes", &CustomerFilter::attributes,
                     "JSON, {key: value} or, for numbers and dates, {key: {from, to}}; a text fits "
                     "by how it begins.",
                     shape::up_to(4000)));
};

// "where …" and its arguments.
struct Conditions {
    std::string sql;
    storage::Arguments arguments;

    void also(std::string_view condition) {
        sql += sql.empty() ? "where " : " and ";
        sql += condition;
    }
    template <class... A>
    void also(std::string_view condition, const A&... values) {
        also(condition);
        (arguments.add(values), ...);
    }
};

Conditions conditions_of(Read& tx, WorkspaceId workspace, const CustomerFilter& filter);

// Adds "id in (…)" for every attribute that the JSON text names. Throws invalid with the field
// "attributes" or "attributes.<key>".
void add_attributes(Read& tx, WorkspaceId workspace, std::string_view asked, Conditions& where);

// Above every text that begins so: U+10FFFF sorts last by bytes.
inline std::string above_all(std::string beginning) {
    return std::move(beginning) + "\xF4\x8F\xBF\xBF";
}

}  // namespace hamdel::customers
