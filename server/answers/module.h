// Ready answers: words that are written again and again, kept under a short name.
#pragma once

#include "module/module.h"

namespace hamdel::answers {

const Module& module();

}  // namespace hamdel::answers
