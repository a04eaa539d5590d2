#include "module/page.h"
#include "notes/note.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct ListCustomerNotes : PageAsked {
    CustomerId id;

    static constexpr auto fields =
        shape::joined(shape::fields(shape::path("id", &ListCustomerNotes::id)), PageAsked::fields);
};

Page<CustomerNote> list_customer_notes(Read& tx, const Actor& who, const ListCustomerNotes& in) {
    CustomerId customer = find_customer(tx, who, in.id).id;
    std::int64_t before = in.place().value_or(Place2{INT64_MAX}).first;
    auto rows = tx.all<CustomerNote>(
        "select id, author_id, author_name, body, created_at, edited_at from customer_note "
        "where customer_id = ? and id < ? order by id desc limit ?",
        customer, before, in.size + 1);
    return make_page(std::move(rows), "/api/v1/customers/" + to_string(in.id) + "/notes", in,
                     [](const CustomerNote& last) { return Place2{last.id.value, 0}; });
}

}  // namespace

constinit const Route list_customer_notes_route = get<list_customer_notes>(
    "/customers/{id}/notes", may::read, "Notes on a customer, the newest first.");

}  // namespace hamdel::customers
