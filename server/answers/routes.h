// The routes of ready answers, each in the file of its verb.
#pragma once

#include "module/route.h"

namespace hamdel::answers {

extern const Route list_answers_route;
extern const Route create_answer_route;
extern const Route change_answer_route;
extern const Route delete_answer_route;
extern const Route use_answer_route;

}  // namespace hamdel::answers
