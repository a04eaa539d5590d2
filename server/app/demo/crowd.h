// Very many short conversations, for measuring: one customer word each, some answered.
#pragma once

#include "shop.h"
#include "storage/store.h"
#include "words.h"

namespace hamdel::demo {

// `count` conversations, spread over the year before now, oldest first.
void add_crowd(Store& store, const Cast& cast, const Shop& shop, int count, Random& random);

}  // namespace hamdel::demo
