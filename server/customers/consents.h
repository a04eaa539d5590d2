// What a customer allows us, purpose by purpose. Every word is kept, with who wrote it down and how
// it was given; the last one holds.
#pragma once

#include <optional>

#include "customers/customer.h"
#include "storage/write.h"

namespace hamdel::customers {

enum class Purpose { newsletter, surveys, calls, recording, page_tracking };
constexpr auto names(Purpose) {
    return std::array<std::string_view, 5>{"newsletter", "surveys", "calls", "recording",
                                           "page_tracking"};
}

// How we know. `merge` is written when two customers became one who had said different things.
enum class ConsentSource { conversation, form, phone, email, in_person, contract, other, merge };
constexpr auto names(ConsentSource) {
    return std::array<std::string_view, 8>{"conversation", "form",     "phone", "email",
                                           "in_person",    "contract", "other", "merge"};
}

// Whether it is given, or nothing where the customer was never asked. Also for one that was merged:
// what holds is what the kept one says.
std::optional<bool> consent_of(Read& tx, CustomerId customer, Purpose purpose);

struct NewConsent {
    Purpose purpose = Purpose::newsletter;
    bool given = false;
    ConsentSource source = ConsentSource::other;
    std::optional<std::string> note;
    std::optional<Instant> at;

    static constexpr auto fields = shape::fields(
        shape::body("purpose", &NewConsent::purpose),
        shape::body("given", &NewConsent::given, "False: it is refused or withdrawn."),
        shape::body("source", &NewConsent::source, "How the customer said so. Not merge."),
        shape::body("note", &NewConsent::note, "", shape::up_to(500)),
        shape::body("at", &NewConsent::at, "When it was said; now, where it is left out."));
};

// Records customer.consented.
void write_consent(Write& tx, const Actor& who, CustomerId customer, const NewConsent& in);

}  // namespace hamdel::customers
