// What agents' live screens are shown of conversations.
#pragma once

#include "module/door.h"

namespace hamdel::conversations {

std::optional<FrameSource::Frame> agent_frame(Read& tx, const EventRow& event);
std::optional<FrameSource::Frame> note_frame(Read& tx, const EventRow& event);
// Only that they are others now: each screen asks for its own.
std::optional<FrameSource::Frame> saved_views_frame(Read& tx, const EventRow& event);
// The same of tags.
std::optional<FrameSource::Frame> tags_frame(Read& tx, const EventRow& event);

}  // namespace hamdel::conversations
