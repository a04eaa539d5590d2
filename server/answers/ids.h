// The id of a ready answer.
#pragma once

#include "kernel/ids.h"

namespace hamdel::answers {

struct AnswerNoun {
    static constexpr std::string_view prefix = "ans";
};
using AnswerId = Id<AnswerNoun>;

}  // namespace hamdel::answers
