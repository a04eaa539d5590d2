// Making ready answers from inside the house: the demonstration, an import.
#pragma once

#include <string>

#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::answers {

struct NewAnswer {
    std::string title;
    std::string shortcut;
    std::string language;
    std::string folder;
    std::string body;
    std::int64_t used = 0;
};

// For everyone. Throws as its route does.
void create_shared_answer(Write& tx, const Actor& who, const NewAnswer& in);

}  // namespace hamdel::answers
