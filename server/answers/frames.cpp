#include "frames.h"

#include "accounts/door.h"
#include "events.h"

namespace hamdel::answers {

std::optional<FrameSource::Frame> answer_frame(Read&, const EventRow& event) {
    return FrameSource::Frame{event.type, to_text(event.payload)};
}

std::vector<std::string> hearers(const EventRow& event) {
    auto changed = shape::from_json<AnswerChanged>(event.payload);
    if (changed.owner_id) return {accounts::agent_topic(*changed.owner_id)};
    return {accounts::staff_topic(event.workspace_id)};
}

}  // namespace hamdel::answers
