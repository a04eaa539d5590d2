#include "channels/chat/module.h"

#include "door.h"
#include "frames.h"
#include "routes.h"
#include "schema.h"

namespace hamdel::chat {

const Module& module() {
    static const Route* const routes[] = {
        &open_visitor_session_route,
        &send_visitor_message_route,
        &list_visitor_conversations_route,
        &list_visitor_messages_route,
        &upload_visitor_attachment_route,
        &visitor_typing_route,
        &move_visitor_position_route,
        &introduce_visitor_route,
        &list_chat_channels_route,
        &create_chat_channel_route,
        &change_chat_channel_route,
        &renew_identity_secret_route,
        &rate_conversation_route,
        &keep_visitor_tracks_route,
        &show_chat_look_route,
        &list_chat_answers_route,
        &list_customer_tracks_route,
    };
    static const Door* const doors[] = {&visitor_door};
    static const storage::Migration migrations[] = {first_schema, answers_and_tracks};
    static const FrameSource frames[] = {{&visitor_door, "conversation.", visitor_frame}};
    static const Module out{.name = "chat",
                            .migrations = migrations,
                            .routes = routes,
                            .doors = doors,
                            .frames = frames};
    return out;
}

}  // namespace hamdel::chat
