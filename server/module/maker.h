// Answers that are made of a stored file when they are sent, where heavy work on its bytes is done
// (unpacking, cleaning): off the loop of the edge and off both lanes. A function of a route names
// the file, gives the maker's type as that of its answer, and says as its body what is wanted.
#pragma once

#include "module/answer.h"

namespace hamdel {

struct Maker {
    std::string_view type;  // "made/mail"
    // Turns what is wanted into the answer, or throws what is answered instead.
    void (*make)(Answer& answer, const std::string& bytes);
};

}  // namespace hamdel
