// The customer behind a visitor's token: made when the visitor first leaves something.
#pragma once

#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::chat {

// `who` is the visitor; the row is made with the id that the token holds, if it is not there yet.
void ensure_customer(Write& tx, const Actor& who, std::string_view locale = "");

}  // namespace hamdel::chat
