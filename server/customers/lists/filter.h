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
    std::optional<std::string> country;
    std::optional<Instant> seen_since;

    static constexpr auto fields = shape::fields(
        shape::query("tier", &CustomerFilter::tier), shape::query("stage", &CustomerFilter::stage),
        shape::query("blocked", &CustomerFilter::blocked),
        shape::query("organization", &CustomerFilter::organization,
                     "How its name begins, however it is spelled.", shape::up_to(200)),
        shape::query("country", &CustomerFilter::country, "ISO 3166, two letters.",
                     shape::up_to(2)),
        shape::query("seen_since", &CustomerFilter::seen_since, "Was here at this time or later."));
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

}  // namespace hamdel::customers
