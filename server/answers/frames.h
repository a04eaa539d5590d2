// What agents' live screens are told of ready answers, and who hears it.
#pragma once

#include "module/door.h"

namespace hamdel::answers {

std::optional<FrameSource::Frame> answer_frame(Read& tx, const EventRow& event);
std::vector<std::string> hearers(const EventRow& event);

}  // namespace hamdel::answers
