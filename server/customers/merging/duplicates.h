// Who may be the same person as somebody, and why that is thought.
#pragma once

#include "customers/customers.h"

namespace hamdel::customers {

enum class Likeness { same_email, same_phone, same_account, same_name_and_organization };
constexpr auto names(Likeness) {
    return std::array<std::string_view, 4>{"same_email", "same_phone", "same_account",
                                           "same_name_and_organization"};
}

struct Duplicate {
    Customer customer;
    std::vector<Likeness> reasons;

    static constexpr std::string_view shape_name = "CustomerDuplicate";
    static constexpr auto fields = shape::fields(shape::field("customer", &Duplicate::customer),
                                                 shape::field("reasons", &Duplicate::reasons));
};

// Those not dismissed, at most ten.
std::vector<Duplicate> duplicates_of(Read& tx, WorkspaceId workspace, const Customer& customer);

}  // namespace hamdel::customers
