// The words on one purpose as they are shown, and what two customers who become one have said.
#pragma once

#include "customers/consents.h"
#include "customers/customers.h"
#include "events.h"

namespace hamdel::customers {

struct ConsentNoun {
    static constexpr std::string_view prefix = "cns";
};
using ConsentId = Id<ConsentNoun>;

struct ConsentWord {
    ConsentId id;
    CustomerId customer_id;
    Purpose purpose = Purpose::newsletter;
    bool given = false;
    ConsentSource source = ConsentSource::other;
    std::optional<std::string> note;
    Instant at;
    std::string by_name;

    static constexpr std::string_view shape_name = "ConsentWord";
    static constexpr auto fields = shape::fields(
        shape::field("id", &ConsentWord::id),
        shape::field("customer_id", &ConsentWord::customer_id,
                     "Whose word it was, where two customers became one."),
        shape::field("purpose", &ConsentWord::purpose), shape::field("given", &ConsentWord::given),
        shape::field("source", &ConsentWord::source), shape::field("note", &ConsentWord::note),
        shape::field("at", &ConsentWord::at), shape::field("by_name", &ConsentWord::by_name));
};

// `given` is null for what was never said; `words` are the last first.
struct Consent {
    Purpose purpose = Purpose::newsletter;
    std::optional<bool> given;
    std::vector<ConsentWord> words;

    static constexpr std::string_view shape_name = "Consent";
    static constexpr auto fields = shape::fields(shape::field("purpose", &Consent::purpose),
                                                 shape::field("given", &Consent::given),
                                                 shape::field("words", &Consent::words));
};

// Every purpose, in its order.
std::vector<Consent> consents_of(Read& tx, CustomerId customer);

// The stricter holds for who is kept: a withdrawal of either. Both words stay; the numbers of those
// that were written for the one kept.
std::vector<std::int64_t> merge_consents(Write& tx, const Actor& who, CustomerId kept,
                                         CustomerId gone);

struct CustomerConsented {
    static constexpr std::string_view type = "customer.consented";
    CustomerId customer_id;
    Purpose purpose = Purpose::newsletter;
    bool given = false;
    ConsentSource source = ConsentSource::other;

    static constexpr auto fields =
        shape::fields(shape::field("customer_id", &CustomerConsented::customer_id),
                      shape::field("purpose", &CustomerConsented::purpose),
                      shape::field("given", &CustomerConsented::given),
                      shape::field("source", &CustomerConsented::source));
};

}  // namespace hamdel::customers
