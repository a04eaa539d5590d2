// An answer that is made of a stored file.
#pragma once

#include "house.h"
#include "net.h"

namespace hamdel::edge {

Task<Answer> make_of_file(Io& io, House& house, const Maker& maker, Answer answer,
                          std::string request_id);

}  // namespace hamdel::edge
