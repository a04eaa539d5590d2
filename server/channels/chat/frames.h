// What a visitor's live screen is shown.
#pragma once

#include "module/door.h"

namespace hamdel::chat {

std::optional<FrameSource::Frame> visitor_frame(Read& tx, const EventRow& event);

}  // namespace hamdel::chat
