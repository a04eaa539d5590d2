// Notes on a customer: what colleagues should know of the person, whatever the conversation.
#pragma once

#include "customers/customers.h"

namespace hamdel::customers {

struct CustomerNoteNoun {
    static constexpr std::string_view prefix = "cnt";
};
using CustomerNoteId = Id<CustomerNoteNoun>;

struct CustomerNote {
    CustomerNoteId id;
    AgentId author_id;
    std::string author_name;
    std::string body;
    Instant created_at;
    std::optional<Instant> edited_at;

    static constexpr std::string_view shape_name = "CustomerNote";
    static constexpr auto fields = shape::fields(
        shape::field("id", &CustomerNote::id), shape::field("author_id", &CustomerNote::author_id),
        shape::field("author_name", &CustomerNote::author_name),
        shape::field("body", &CustomerNote::body),
        shape::field("created_at", &CustomerNote::created_at),
        shape::field("edited_at", &CustomerNote::edited_at));
};

// Throws not_found "note" for one that is not this customer's.
CustomerNote find_note(Read& tx, CustomerId customer, CustomerNoteId id);
// Throws forbidden "not_the_author".
CustomerNote find_own_note(Read& tx, const Actor& who, CustomerId customer, CustomerNoteId id);
// Throws invalid "required" for one without words.
std::string clean_note(std::string_view written);

}  // namespace hamdel::customers
