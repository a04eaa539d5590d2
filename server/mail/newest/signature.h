// Which of the words of a mail are a signature.
#pragma once

#include <span>
#include <vector>

#include "newest/history.h"

namespace hamdel::mail {

// Turns `words` into `signature`, and what a program left below one into `earlier`.
void tell_signatures(std::span<const Line> lines, std::vector<Part>& parts);

}  // namespace hamdel::mail
