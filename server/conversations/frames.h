// What agents' live screens are shown of conversations.
#pragma once

#include "module/door.h"

namespace hamdel::conversations {

std::optional<FrameSource::Frame> agent_frame(Read& tx, const EventRow& event);
std::optional<FrameSource::Frame> note_frame(Read& tx, const EventRow& event);

}  // namespace hamdel::conversations
