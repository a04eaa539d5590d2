// What customers bring to the house.
#pragma once

#include "module/module.h"

namespace hamdel::customers {

const Module& module();

}  // namespace hamdel::customers
