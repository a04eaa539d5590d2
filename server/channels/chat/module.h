// Live chat: the visitors' door and its channel settings.
#pragma once

#include "module/module.h"

namespace hamdel::chat {

const Module& module();

}  // namespace hamdel::chat
