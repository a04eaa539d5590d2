// What ready answers tell the event log; screens ask for the rest.
#pragma once

#include "answers/ids.h"
#include "module/record.h"

namespace hamdel::answers {

struct AnswerChanged {
    static constexpr std::string_view type = "answer.changed";
    AnswerId answer_id;
    std::optional<AgentId> owner_id;  // whose own it is; absent: everyone's

    static constexpr auto fields =
        shape::fields(shape::field("answer_id", &AnswerChanged::answer_id),
                      shape::field("owner_id", &AnswerChanged::owner_id));
};

}  // namespace hamdel::answers
