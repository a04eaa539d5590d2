// What the audit log of the shop holds: how it was set up, who was taken on, and who signed in.
#pragma once

#include "shop.h"
#include "words.h"

namespace hamdel::demo {

// The day on which an agent was taken on, by the place in the cast: the owner first.
Instant taken_on(Instant today, std::size_t place);

// Leaves the transaction's moment at today.
void keep_office_log(Write& tx, const Cast& cast, const Shop& shop, Random& random);

}  // namespace hamdel::demo
