// Notifications: what an agent should hear of without looking at it.
#pragma once

#include "module/module.h"

namespace hamdel::notifications {

const Module& module();

}  // namespace hamdel::notifications
