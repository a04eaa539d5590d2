// The routes of live chat.
#pragma once

#include "module/route.h"

namespace hamdel::chat {

extern const Route open_visitor_session_route;
extern const Route send_visitor_message_route;
extern const Route list_visitor_conversations_route;
extern const Route list_visitor_messages_route;
extern const Route upload_visitor_attachment_route;
extern const Route visitor_typing_route;
extern const Route move_visitor_position_route;
extern const Route introduce_visitor_route;
extern const Route rate_conversation_route;
extern const Route keep_visitor_tracks_route;
extern const Route show_chat_look_route;
extern const Route list_chat_answers_route;
extern const Route list_customer_tracks_route;
extern const Route list_chat_channels_route;
extern const Route create_chat_channel_route;
extern const Route change_chat_channel_route;
extern const Route renew_identity_secret_route;

}  // namespace hamdel::chat
