// What the shop knows of its customers besides: what they bought, and what they allow.
#pragma once

#include "shop.h"

namespace hamdel::demo {

// Leaves the transaction's moment somewhere before today.
void give_belongings(Write& tx, const Cast& cast, const Shop& shop, Instant today);

}  // namespace hamdel::demo
