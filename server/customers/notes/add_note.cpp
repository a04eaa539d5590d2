#include "events.h"
#include "notes/note.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct AddCustomerNote {
    CustomerId id;
    std::string body;

    static constexpr auto fields =
        shape::fields(shape::path("id", &AddCustomerNote::id),
                      shape::body("body", &AddCustomerNote::body, "", shape::up_to(10'000)));
};

Created<CustomerNote> add_customer_note(Write& tx, const Actor& who, const AddCustomerNote& in) {
    CustomerId customer = find_customer(tx, who, in.id).id;
    std::string body = clean_note(in.body);
    auto id = tx.new_id<CustomerNoteId>();
    tx.run(
        "insert into customer_note "
        "(id, workspace_id, customer_id, author_id, author_name, body, created_at) "
        "values (?, ?, ?, ?, ?, ?, ?)",
        id, who.workspace, customer, who.agent(), who.name, body, tx.now());
    record(tx, who, CustomerNoted{CustomerNoted::added, customer, id},
           {.customer = customer.value});
    return {find_note(tx, customer, id)};
}

}  // namespace

constinit const Route add_customer_note_route =
    post<add_customer_note>("/customers/{id}/notes", may::edit, "Writes a note on a customer.");

}  // namespace hamdel::customers
