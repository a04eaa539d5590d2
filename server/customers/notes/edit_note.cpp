#include "events.h"
#include "notes/note.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct EditCustomerNote {
    CustomerId id;
    CustomerNoteId note_id;
    std::string body;

    static constexpr auto fields =
        shape::fields(shape::path("id", &EditCustomerNote::id),
                      shape::path("note_id", &EditCustomerNote::note_id),
                      shape::body("body", &EditCustomerNote::body, "", shape::up_to(10'000)));
};

CustomerNote edit_customer_note(Write& tx, const Actor& who, const EditCustomerNote& in) {
    CustomerId customer = find_customer(tx, who, in.id).id;
    CustomerNote note = find_own_note(tx, who, customer, in.note_id);
    std::string body = clean_note(in.body);
    if (body == note.body) return note;
    tx.run("update customer_note set body = ?, edited_at = ? where id = ?", body, tx.now(),
           note.id);
    record(tx, who, CustomerNoted{CustomerNoted::edited, customer, note.id},
           {.customer = customer.value});
    return find_note(tx, customer, note.id);
}

}  // namespace

constinit const Route edit_customer_note_route = patch<edit_customer_note>(
    "/customers/{id}/notes/{note_id}", may::edit, "Changes an own note on a customer.");

}  // namespace hamdel::customers
