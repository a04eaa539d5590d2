// The channel of mail: what arrives becomes messages, what agents answer leaves as mails.
#pragma once

#include "module/module.h"

namespace hamdel::email {

const Module& module();

}  // namespace hamdel::email
