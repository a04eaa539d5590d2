// Whatever bytes a mail holds, what was read of it can be kept: no NUL, no broken letters, nothing
// longer than an index takes.
#pragma once

#include "incoming/arrived.h"

namespace hamdel::email {

void make_storable(Arrived& arrived);

}  // namespace hamdel::email
