// What is recorded of customers.
#pragma once

#include "customers/customers.h"
#include "module/record.h"
#include "notes/note.h"

namespace hamdel::customers {

struct CustomerCreated {
    static constexpr std::string_view type = "customer.created";
    CustomerId customer_id;
    std::string name;

    static constexpr auto fields =
        shape::fields(shape::field("customer_id", &CustomerCreated::customer_id),
                      shape::field("name", &CustomerCreated::name));
};

// `changes` is {field: {from, to}}; an identity that came, was verified or went stands under
// "identity".
struct CustomerChanged {
    static constexpr std::string_view type = "customer.changed";
    CustomerId customer_id;
    Json changes;

    static constexpr auto fields =
        shape::fields(shape::field("customer_id", &CustomerChanged::customer_id),
                      shape::field("changes", &CustomerChanged::changes));
};

// A note was written, changed or taken away.
struct CustomerNoted {
    static constexpr std::string_view added = "customer.noted";
    static constexpr std::string_view edited = "customer.note_changed";
    static constexpr std::string_view removed = "customer.note_removed";
    std::string_view type;
    CustomerId customer_id;
    CustomerNoteId note_id;

    static constexpr auto fields =
        shape::fields(shape::field("customer_id", &CustomerNoted::customer_id),
                      shape::field("note_id", &CustomerNoted::note_id));
};

// Two became one, or two again. `left` are the values of the other that were not taken.
struct CustomersMerged {
    static constexpr std::string_view merged = "customer.merged";
    static constexpr std::string_view parted = "customer.parted";
    std::string_view type;
    CustomerId customer_id;
    CustomerId other_id;
    std::string other_name;
    Json left;

    static constexpr auto fields =
        shape::fields(shape::field("customer_id", &CustomersMerged::customer_id),
                      shape::field("other_id", &CustomersMerged::other_id),
                      shape::field("other_name", &CustomersMerged::other_name),
                      shape::field("left", &CustomersMerged::left));
};

inline Json from_to(Json from, Json to) {
    return Json::object({{"from", std::move(from)}, {"to", std::move(to)}});
}

}  // namespace hamdel::customers
