// What a visitor says and reads.
#include "conversations/attachments.h"
#include "conversations/receive.h"
#include "conversations/timeline.h"
#include "door.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "load.h"
#include "module/page.h"
#include "module/route.h"
#include "routes.h"
#include "settings.h"
#include "views.h"
#include "visitor.h"

namespace hamdel::chat {
namespace {

struct SendVisitorMessage {
    std::optional<ConversationId> conversation_id;
    std::string body;
    std::string client_id;
    std::vector<conversations::AttachmentId> attachment_ids;
    std::optional<std::string> locale;
    std::optional<VisitorDetails> details;
    conversations::Wording wording;

    static constexpr auto fields = shape::fields(
        shape::body("conversation_id", &SendVisitorMessage::conversation_id,
                    "null: the first word of a new conversation."),
        shape::body("body", &SendVisitorMessage::body, "Plain text.",
                    shape::up_to(conversations::longest_read)),
        shape::body("client_id", &SendVisitorMessage::client_id,
                    "Made by the widget: sent again, it is the same message.", shape::up_to(100)),
        shape::body("attachment_ids", &SendVisitorMessage::attachment_ids),
        shape::body("locale", &SendVisitorMessage::locale, "", shape::up_to(35)),
        shape::body("details", &SendVisitorMessage::details,
                    "What was asked before the first word."));

    void was_read() { wording = conversations::Wording(std::move(body)); }
};

struct VisitorSaid {
    VisitorMessage message;
    VisitorConversation conversation;

    static constexpr std::string_view shape_name = "VisitorSaid";
    static constexpr auto fields =
        shape::fields(shape::field("message", &VisitorSaid::message),
                      shape::field("conversation", &VisitorSaid::conversation));
};

Created<VisitorSaid> send_visitor_message(Write& tx, const Actor& who,
                                          const SendVisitorMessage& in) {
    conversations::ChannelId channel_id{who.channel};
    Settings settings = settings_of(conversations::find_channel(tx, who.workspace, channel_id));
    bound_messages(tx, who, settings.messages_a_minute);
    ensure_customer(tx, who, in.locale.value_or(settings.locale));
    Actor speaker = who;
    if (in.details) {
        below("details", [&] { keep_claims(tx, who, *in.details); });
        if (speaker.name.empty()) speaker.name = text::clean_line(in.details->name.value_or(""));
    }
    auto accepted = conversations::receive(tx, speaker,
                                           {.customer_id = who.customer(),
                                            .channel_id = channel_id,
                                            .channel_type = std::string(type),
                                            .conversation_id = in.conversation_id,
                                            .wording = in.wording,
                                            .attachment_ids = in.attachment_ids,
                                            .client_id = in.client_id});
    if (in.details && accepted.is_new && !in.conversation_id)
        keep_answers(tx, accepted.message.conversation_id, in.details->answers);
    return {{visitor_message(accepted.message),
             visitor_conversation(tx, who, accepted.message.conversation_id)}};
}

struct ListVisitorConversations {
    static constexpr auto fields = shape::fields();
};

Items<VisitorConversation> list_visitor_conversations(Read& tx, const Actor& who,
                                                      const ListVisitorConversations&) {
    return {visitor_conversations(tx, who)};
}

struct ListVisitorMessages : PageBeforeAsked {
    ConversationId id;

    static constexpr auto fields = shape::joined(
        shape::fields(shape::path("id", &ListVisitorMessages::id)), PageBeforeAsked::fields);
};

struct VisitorMessages {
    std::vector<VisitorMessage> data;
    conversations::BackwardMeta meta;

    static constexpr std::string_view shape_name = "VisitorMessages";
    static constexpr auto fields = shape::fields(shape::field("data", &VisitorMessages::data),
                                                 shape::field("meta", &VisitorMessages::meta));
};

VisitorMessages list_visitor_messages(Read& tx, const Actor& who, const ListVisitorMessages& in) {
    visitor_conversation(tx, who, in.id);
    storage::Arguments arguments;
    arguments.add(in.id);
    arguments.add(in.place().value_or(Place2{0, INT64_MAX}).second);
    arguments.add(in.size + 1);
    auto rows = conversations::select_messages(
        tx,
        "where m.conversation_id = ? and m.direction <> 'note' and m.id < ? "
        "order by m.id desc limit ?",
        arguments);
    VisitorMessages out;
    out.meta.has_more = rows.size() > static_cast<std::size_t>(in.size);
    if (out.meta.has_more) rows.resize(static_cast<std::size_t>(in.size));
    if (out.meta.has_more)
        out.meta.before_cursor = encode_place({rows.back().created_at.ms, rows.back().id.value});
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        out.data.push_back(visitor_message(*row));
    return out;
}

struct UploadVisitorAttachment {
    std::string name;
    Upload upload;

    static constexpr auto fields = shape::fields(shape::query(
        "name", &UploadVisitorAttachment::name, "The file's name.", shape::up_to(255)));
};

Created<conversations::Attachment> upload_visitor_attachment(Write& tx, const Actor& who,
                                                             const UploadVisitorAttachment& in) {
    bound_bytes(tx, who, in.upload.size);
    return {conversations::keep_attachment(tx, who, in.upload, in.name)};
}

}  // namespace

constinit const Route send_visitor_message_route =
    post<send_visitor_message>("/messages", may::visit, "A visitor writes.");
constinit const Route list_visitor_conversations_route = get<list_visitor_conversations>(
    "/conversations", may::visit, "The visitor's conversations, the latest first.");
constinit const Route list_visitor_messages_route = get<list_visitor_messages>(
    "/conversations/{id}/messages", may::visit, "Messages, the newest page, oldest first in it.");
constinit const Route upload_visitor_attachment_route =
    post<upload_visitor_attachment>("/attachments", may::visit, "Stores a file to send.")
        .with_upload();

}  // namespace hamdel::chat
