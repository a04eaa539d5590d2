#include "shop.h"

namespace hamdel::customers {

HAMDEL_BOTH_ENGINES(Shop);

}  // namespace hamdel::customers
