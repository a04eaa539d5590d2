#include "events.h"
#include "notes/note.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct RemoveCustomerNote {
    CustomerId id;
    CustomerNoteId note_id;

    static constexpr auto fields =
        shape::fields(shape::path("id", &RemoveCustomerNote::id),
                      shape::path("note_id", &RemoveCustomerNote::note_id));
};

Nothing remove_customer_note(Write& tx, const Actor& who, const RemoveCustomerNote& in) {
    CustomerId customer = find_customer(tx, who, in.id).id;
    CustomerNote note = find_own_note(tx, who, customer, in.note_id);
    tx.run("delete from customer_note where id = ?", note.id);
    record(tx, who, CustomerNoted{CustomerNoted::removed, customer, note.id},
           {.customer = customer.value});
    return {};
}

}  // namespace

constinit const Route remove_customer_note_route = del<remove_customer_note>(
    "/customers/{id}/notes/{note_id}", may::edit, "Takes an own note on a customer away.");

}  // namespace hamdel::customers
