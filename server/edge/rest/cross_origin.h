// Calls from pages of other origins (CORS): only at doors that take tokens, never with cookies.
#pragma once

#include "module/answer.h"
#include "module/door.h"

namespace hamdel::edge {

// Adds what lets a page of the request's origin read the answer.
void allow_origin(Answer& answer, const Request& request);
// The answer to the question before (OPTIONS).
Answer preflight_answer(const Request& request);
// Whether a live socket may be opened: at a door of cookies only by pages of this very server.
bool is_own_origin(const Request& request);

}  // namespace hamdel::edge
