#include "answers/module.h"

#include "accounts/door.h"
#include "frames.h"
#include "routes.h"
#include "schema.h"

namespace hamdel::answers {

const Module& module() {
    static const Route* const routes[] = {
        &list_answers_route,  &create_answer_route, &change_answer_route,
        &delete_answer_route, &use_answer_route,
    };
    static const storage::Migration migrations[] = {first_schema};
    static const FrameSource frames[] = {
        {&accounts::agent_door, "answer.", answer_frame, hearers},
    };
    static const Module out{
        .name = "answers", .migrations = migrations, .routes = routes, .frames = frames};
    return out;
}

}  // namespace hamdel::answers
