// Which live screens hear of a conversation. What moves it (its status, kind, assignee or team),
// what nobody has taken yet and notes reach all who may see it; the words of the others'
// conversations reach whoever has them: the assignee, the screens that show the conversation, its
// team's list or all.
#pragma once

#include "conversations/standing.h"
#include "module/door.h"

namespace hamdel::conversations {

// Of the screens, as topics of the agents' door.
std::vector<std::string> hearers(const EventRow& event);
std::vector<std::string> saved_views_hearers(const EventRow& event);
std::vector<std::string> tags_hearers(const EventRow& event);
std::vector<std::string> hearers_of(WorkspaceId workspace, const Standing& at);

// What screens may ask to hear: "conversation:cnv_…", "team:tem_…", "view:all".
std::optional<std::string> watch_conversation(Read& tx, const Actor& who, std::string_view id);
std::optional<std::string> watch_team(Read& tx, const Actor& who, std::string_view id);
std::optional<std::string> watch_view(Read& tx, const Actor& who, std::string_view view);

}  // namespace hamdel::conversations
