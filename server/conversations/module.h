// What conversations bring to the house.
#pragma once

#include "module/module.h"

namespace hamdel::conversations {

const Module& module();

}  // namespace hamdel::conversations
