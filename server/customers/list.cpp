#include "kernel/text/canonical.h"
#include "module/page.h"
#include "routes.h"
#include "rows.h"
#include "storage/search.h"

namespace hamdel::customers {
namespace {

// A search goes no deeper: who does not see the customer by then types another word.
constexpr int most_hits = 200;

constexpr std::string_view whole_path = "/api/v1/customers";

}  // namespace

struct ListCustomers : PageAsked {
    std::optional<std::string> q;

    static constexpr auto fields =
        shape::joined(shape::fields(shape::query("q", &ListCustomers::q,
                                                 "Words of name, organization and identities.")),
                      PageAsked::fields);
};

namespace {

Page<Customer> newest_seen(Read& tx, WorkspaceId workspace, const ListCustomers& in) {
    Place2 place = in.place().value_or(Place2{INT64_MAX, INT64_MAX});
    auto rows = tx.all<Customer>(std::string(select_customer) +
                                     "where workspace_id = ? and (latest_at, id) < (?, ?) "
                                     "order by latest_at desc, id desc limit ?",
                                 workspace, place.first, place.second, in.size + 1);
    auto page = make_page(std::move(rows), whole_path, in, [](const Customer& last) {
        return Place2{last.last_seen_at.value_or(last.created_at).ms, last.id.value};
    });
    fill_identities(tx, page.data);
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

Page<Customer> found(Read& tx, WorkspaceId workspace, const ListCustomers& in) {
    auto ids = hits(tx, workspace, *in.q);
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

}  // namespace

Page<Customer> list_customers(Read& tx, const Actor& who, const ListCustomers& in) {
    bool asks = in.q && in.q->find_first_not_of(" \t\n") != std::string::npos;
    return asks ? found(tx, who.workspace, in) : newest_seen(tx, who.workspace, in);
}

constinit const Route list_customers_route = get<list_customers>(
    "/customers", may::read, "Customers, newest seen first; with `q` the best matches first.");

}  // namespace hamdel::customers
