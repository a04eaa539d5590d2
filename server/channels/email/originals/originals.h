// Mails as they were made and as they came, for the edge that sends them.
#pragma once

#include "module/maker.h"

namespace hamdel::email {

const Maker& maker();

}  // namespace hamdel::email
