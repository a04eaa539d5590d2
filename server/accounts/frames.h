// What agents' live screens are shown of agents, teams and the workspace.
#pragma once

#include "module/door.h"

namespace hamdel::accounts {

std::optional<FrameSource::Frame> agent_frame(Read& tx, const EventRow& event);
std::optional<FrameSource::Frame> team_frame(Read& tx, const EventRow& event);
std::optional<FrameSource::Frame> workspace_frame(Read& tx, const EventRow& event);

// Agents without a word about conversations hear these too.
std::vector<std::string> staff_topics(const EventRow& event);

}  // namespace hamdel::accounts
