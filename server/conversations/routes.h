// The routes of conversations, each in the file of its verb.
#pragma once

#include "module/route.h"

namespace hamdel::conversations {

extern const Route list_conversations_route;
extern const Route list_conversations_of_customer_route;
extern const Route list_conversations_of_organization_route;
extern const Route create_conversation_route;
extern const Route show_conversation_route;
extern const Route show_conversation_by_number_route;
extern const Route change_conversation_route;
extern const Route show_timeline_route;
extern const Route reply_route;
extern const Route edit_note_route;
extern const Route send_again_route;
extern const Route list_drafts_route;
extern const Route show_draft_route;
extern const Route save_draft_route;
extern const Route forget_draft_route;
extern const Route schedule_message_route;
extern const Route list_scheduled_route;
extern const Route change_scheduled_route;
extern const Route cancel_scheduled_route;
extern const Route send_now_route;
extern const Route show_my_writing_route;
extern const Route change_my_writing_route;
extern const Route assign_conversation_route;
extern const Route resolve_conversation_route;
extern const Route reopen_conversation_route;
extern const Route await_customer_route;
extern const Route snooze_conversation_route;
extern const Route mark_spam_route;
extern const Route merge_conversation_route;
extern const Route split_conversation_route;
extern const Route move_message_route;
extern const Route undo_move_route;
extern const Route show_related_route;
extern const Route link_conversation_route;
extern const Route unlink_conversation_route;
extern const Route follow_conversation_route;
extern const Route unfollow_conversation_route;
extern const Route ask_to_take_over_route;
extern const Route answer_take_over_route;
extern const Route tag_conversation_route;
extern const Route list_tags_route;
extern const Route create_tag_route;
extern const Route change_tag_route;
extern const Route merge_tag_route;
extern const Route delete_tag_route;
extern const Route read_conversation_route;
extern const Route agent_typing_route;
extern const Route agent_viewing_route;
extern const Route list_views_route;
extern const Route list_groups_route;
extern const Route list_saved_views_route;
extern const Route count_saved_views_route;
extern const Route preview_filter_route;
extern const Route create_saved_view_route;
extern const Route change_saved_view_route;
extern const Route delete_saved_view_route;
extern const Route order_saved_views_route;
extern const Route search_everything_route;
extern const Route upload_attachment_route;
extern const Route attachment_content_route;
extern const Route list_channels_route;

}  // namespace hamdel::conversations
