#include "kernel/text/canonical.h"
#include "lists/filter.h"
#include "routes.h"
#include "rows.h"
#include "storage/search.h"

namespace hamdel::customers {
namespace {

// A search goes no deeper: who does not see the customer by then types another word.
constexpr int most_hits = 200;

constexpr std::string_view whole_path = "/api/v1/customers";

struct ListCustomers : CustomerFilter, PageAsked {
    std::optional<std::string> q;
    CustomerSort sort = CustomerSort::seen;

    static constexpr auto own_fields =
        shape::fields(shape::query("q", &ListCustomers::q,
                                   "Words of name, organization and identities: the best matches "
                                   "come first."),
                      shape::query("sort", &ListCustomers::sort,
                                   "seen: the last seen first; name; conversations: the most "
                                   "first; newest: made last first. Not for a search.",
                                   shape::defaulted()));
    static constexpr auto fields =
        shape::joined(own_fields, shape::joined(CustomerFilter::fields, PageAsked::fields));
};

// After the row of this place: by the value that the order goes by, then by the number.
void after_place(Conditions& where, CustomerSort sort, Place2 place) {
    if (sort == CustomerSort::seen)
        where.also("(latest_at, id) < (?, ?)", place.first, place.second);
    if (sort == CustomerSort::conversations)
        where.also("(conversation_count, id) < (?, ?)", place.first, place.second);
    if (sort == CustomerSort::newest) where.also("id < ?", place.second);
    // A name does not fit into a cursor: the row that has it is looked up.
    if (sort == CustomerSort::name)
        where.also("(name_order, id) > ((select p.name_order from customer p where p.id = ?), ?)",
                   place.second, place.second);
}

std::string_view order_of(CustomerSort sort) {
    switch (sort) {
        case CustomerSort::seen:
            return " order by latest_at desc, id desc limit ?";
        case CustomerSort::name:
            return " order by name_order, id limit ?";
        case CustomerSort::conversations:
            return " order by conversation_count desc, id desc limit ?";
        case CustomerSort::newest:
            break;
    }
    return " order by id desc limit ?";
}

Place2 place_of(CustomerSort sort, const Customer& last) {
    std::int64_t value = sort == CustomerSort::conversations
                             ? last.conversation_count
                             : last.last_seen_at.value_or(last.created_at).ms;
    return {value, last.id.value};
}

Page<Customer> in_order(Read& tx, WorkspaceId workspace, const ListCustomers& in) {
    Conditions where = conditions_of(tx, workspace, in);
    if (auto place = in.place()) after_place(where, in.sort, *place);
    where.arguments.add(in.size + 1);
    auto rows = tx.all<Customer>(
        std::string(select_customer) + where.sql + std::string(order_of(in.sort)), where.arguments);
    auto page = make_page(std::move(rows), whole_path, in,
                          [&](const Customer& last) { return place_of(in.sort, last); });
    fill_rest(tx, workspace, page.data);
    return page;
}

// A whole phone number or address names its holder, however it is written.
std::optional<CustomerId> named_exactly(Read& tx, WorkspaceId workspace, std::string_view typed) {
    if (text::canonical_email(typed))
        return find_by_identity(tx, workspace, IdentityType::email, typed);
    if (text::canonical_phone(typed))
        return find_by_identity(tx, workspace, IdentityType::phone, typed);
    return {};
}

std::vector<CustomerId> hits(Read& tx, WorkspaceId workspace, std::string_view typed) {
    std::vector<CustomerId> out;
    auto exact = named_exactly(tx, workspace, typed);
    if (exact) out.push_back(*exact);
    auto query = text::parse_query(typed);
    if (query.terms.empty()) return out;
    for (const search::Hit& hit :
         search::find(tx, search::Kind::customer, workspace, query, search::Order::best, most_hits))
        if (CustomerId id{hit.document}; id != exact) out.push_back(id);
    return out;
}

// Those of the hits that the filter lets through, still in their order.
std::vector<CustomerId> filtered(Read& tx, WorkspaceId workspace, const CustomerFilter& filter,
                                 std::vector<CustomerId> ids) {
    std::vector<std::int64_t> numbers;
    for (CustomerId id : ids)
        numbers.push_back(id.value);
    Conditions where = conditions_of(tx, workspace, filter);
    where.also("id in (select value from each_number(?))", numbers);
    auto kept = tx.all<CustomerId>("select id from customer " + where.sql, where.arguments);
    std::erase_if(ids, [&](CustomerId id) { return std::ranges::find(kept, id) == kept.end(); });
    return ids;
}

Page<Customer> found(Read& tx, WorkspaceId workspace, const ListCustomers& in) {
    auto ids = filtered(tx, workspace, in, hits(tx, workspace, *in.q));
    std::int64_t from = in.place().value_or(Place2{}).first;
    if (from < 0) throw wrong_field("page[after]", "malformed_cursor");
    ids.erase(ids.begin(), ids.begin() + std::min<std::int64_t>(from, std::ssize(ids)));
    Page<Customer> page;
    if (std::ssize(ids) > in.size) {
        ids.resize(static_cast<std::size_t>(in.size));
        more_after(page, {from + in.size, 0}, whole_path, in);
    }
    page.data = find_customers(tx, workspace, ids);
    return page;
}

Page<Customer> list_customers(Read& tx, const Actor& who, const ListCustomers& in) {
    bool asks = in.q && in.q->find_first_not_of(" \t\n") != std::string::npos;
    return asks ? found(tx, who.workspace, in) : in_order(tx, who.workspace, in);
}

}  // namespace

constinit const Route list_customers_route = get<list_customers>(
    "/customers", may::read, "Customers, newest seen first; with `q` the best matches first.");

}  // namespace hamdel::customers
