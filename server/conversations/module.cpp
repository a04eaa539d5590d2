#include "conversations/module.h"

#include "conversations/attachments.h"

#include "accounts/door.h"
#include "change/wake.h"
#include "frames.h"
#include "hearing.h"
#include "routes.h"
#include "scheduled/scheduled_message.h"
#include "schema.h"
#include "tags/rework.h"

namespace hamdel::conversations {

const Module& module() {
    static const Route* const routes[] = {
        &list_conversations_route,
        &list_conversations_of_customer_route,
        &list_conversations_of_organization_route,
        &create_conversation_route,
        &show_conversation_route,
        &show_conversation_by_number_route,
        &change_conversation_route,
        &show_timeline_route,
        &reply_route,
        &edit_note_route,
        &send_again_route,
        &list_drafts_route,
        &show_draft_route,
        &save_draft_route,
        &forget_draft_route,
        &schedule_message_route,
        &list_scheduled_route,
        &change_scheduled_route,
        &cancel_scheduled_route,
        &send_now_route,
        &show_my_writing_route,
        &change_my_writing_route,
        &assign_conversation_route,
        &resolve_conversation_route,
        &reopen_conversation_route,
        &await_customer_route,
        &snooze_conversation_route,
        &mark_spam_route,
        &merge_conversation_route,
        &split_conversation_route,
        &move_message_route,
        &undo_move_route,
        &show_related_route,
        &link_conversation_route,
        &unlink_conversation_route,
        &follow_conversation_route,
        &unfollow_conversation_route,
        &ask_to_take_over_route,
        &answer_take_over_route,
        &tag_conversation_route,
        &list_tags_route,
        &create_tag_route,
        &change_tag_route,
        &merge_tag_route,
        &delete_tag_route,
        &read_conversation_route,
        &agent_typing_route,
        &agent_viewing_route,
        &list_views_route,
        &list_groups_route,
        &list_saved_views_route,
        &count_saved_views_route,
        &preview_filter_route,
        &create_saved_view_route,
        &change_saved_view_route,
        &delete_saved_view_route,
        &order_saved_views_route,
        &search_everything_route,
        &upload_attachment_route,
        &attachment_content_route,
        &list_channels_route,
    };
    static const storage::Migration migrations[] = {
        first_schema,        customer_counters,       saved_view_table,
        draft_table,         scheduled_message_table, moving_tables,
        choices_and_ratings, rich_text_columns,       rich_versions,
        waiting_columns,     delivery_columns,        tag_tables};
    static const FrameSource frames[] = {
        {&accounts::agent_door, "conversation.", agent_frame, hearers},
        {&accounts::agent_door, "note.", note_frame, hearers},
        {&accounts::agent_door, "saved_views.", saved_views_frame, saved_views_hearers},
        {&accounts::agent_door, "tags.", tags_frame, tags_hearers},
    };
    static const WatchSource watches[] = {
        {&accounts::agent_door, "conversation", watch_conversation},
        {&accounts::agent_door, "team", watch_team},
        {&accounts::agent_door, "view", watch_view},
    };
    static const storage::TimerSpec timers[] = {
        {wake_timer, wake}, {unsent_timer, forget_unsent}, {send_timer, send_in_time}};
    static const storage::WorkerSpec workers[] = {rework_tags()};
    static const Module out{.name = "conversations",
                            .migrations = migrations,
                            .routes = routes,
                            .frames = frames,
                            .watches = watches,
                            .timers = timers,
                            .workers = workers};
    return out;
}

}  // namespace hamdel::conversations
