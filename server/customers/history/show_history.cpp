#include "customers/customers.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct HistoryItem {
    std::string id;
    std::string type;
    ActorView actor;
    Instant at;
    Json data;

    static constexpr std::string_view shape_name = "HistoryItem";
    static constexpr auto fields = shape::fields(
        shape::field("id", &HistoryItem::id), shape::field("type", &HistoryItem::type),
        shape::field("actor", &HistoryItem::actor), shape::field("at", &HistoryItem::at),
        shape::field("data", &HistoryItem::data));
};

struct ShowHistory : PageAsked {
    CustomerId id;

    static constexpr auto fields =
        shape::joined(shape::fields(shape::path("id", &ShowHistory::id)), PageAsked::fields);
};

HistoryItem item_of_event(const EventRow& row) {
    return {.id = std::to_string(row.seq),
            .type = row.type,
            .actor = shape::from_json<ActorView>(row.actor),
            .at = row.at,
            .data = row.payload};
}

Page<HistoryItem> show_customer_history(Read& tx, const Actor& who, const ShowHistory& in) {
    CustomerId customer = find_customer(tx, who, in.id).id;
    std::int64_t before = in.place().value_or(Place2{INT64_MAX}).first;
    auto rows = tx.all<EventRow>(
        "select seq, workspace_id, type, conversation_id, customer_id, at, actor, payload "
        "from event where workspace_id = ? "
        "and customer_id in (select value from each_number(?)) and seq < ? "
        "and type like 'customer.%' order by seq desc limit ?",
        who.workspace, family_of(tx, customer), before, in.size + 1);
    auto page = make_page(std::move(rows), "/api/v1/customers/" + to_string(in.id) + "/history", in,
                          [](const EventRow& last) { return Place2{last.seq, 0}; });
    Page<HistoryItem> out{.data = {}, .meta = page.meta, .links = page.links};
    for (const EventRow& row : page.data)
        out.data.push_back(item_of_event(row));
    return out;
}

}  // namespace

constinit const Route show_customer_history_route =
    get<show_customer_history>("/customers/{id}/history", may::read,
                               "What was changed of a customer and by whom, the newest first.");

}  // namespace hamdel::customers
