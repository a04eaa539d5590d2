// How the agents' door knows who asks.
#pragma once

#include "module/actor.h"
#include "module/request.h"
#include "storage/read.h"

namespace hamdel::accounts {

// Throws unauthenticated "not_signed_in", or forbidden "wrong_csrf_token".
Actor authenticate(Read& tx, const Request& request);

}  // namespace hamdel::accounts
