#include "notes/note.h"

#include "kernel/text/text.h"

namespace hamdel::customers {

CustomerNote find_note(Read& tx, CustomerId customer, CustomerNoteId id) {
    auto found = tx.one<CustomerNote>(
        "select id, author_id, author_name, body, created_at, edited_at from customer_note "
        "where id = ? and customer_id = ?",
        id, customer);
    if (!found) throw Refusal(Problem::not_found, "note");
    return *std::move(found);
}

CustomerNote find_own_note(Read& tx, const Actor& who, CustomerId customer, CustomerNoteId id) {
    CustomerNote note = find_note(tx, customer, id);
    if (note.author_id != who.agent()) throw Refusal(Problem::forbidden, "not_the_author");
    return note;
}

std::string clean_note(std::string_view written) {
    std::string body = text::clean_body(written);
    auto first = body.find_first_not_of(" \t\n");
    if (first == std::string::npos) throw wrong_field("body", "required");
    return body.substr(first, body.find_last_not_of(" \t\n") - first + 1);
}

}  // namespace hamdel::customers
