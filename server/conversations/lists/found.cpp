#include "lists/found.h"

#include "conversations/reach.h"
#include "kernel/text/highlight.h"

namespace hamdel::conversations {
namespace {

constexpr std::size_t excerpt_length = 120;

struct Excerpted {
    ConversationId conversation_id;
    std::int64_t number = 0;
    std::string customer_name;
    std::string body;
    std::vector<Attachment> attachments;
    Instant created_at;

    static constexpr auto fields =
        shape::fields(shape::field("conversation_id", &Excerpted::conversation_id),
                      shape::field("number", &Excerpted::number),
                      shape::field("customer_name", &Excerpted::customer_name),
                      shape::field("body", &Excerpted::body),
                      shape::field("attachments", &Excerpted::attachments),
                      shape::field("created_at", &Excerpted::created_at));
};

}  // namespace

Marked marked(std::string_view original, const text::Query& query) {
    Marked out;
    for (text::Run& run : text::highlight(original, query, excerpt_length))
        out.push_back({std::move(run.text), run.hit});
    return out;
}

FoundConversation found_conversation(Conversation conversation, const text::Query& query) {
    Marked title = marked(conversation.subject.value_or(""), query);
    return {std::move(conversation), std::move(title)};
}

std::optional<FoundMessage> found_message(Read& tx, const Actor& who, std::int64_t message,
                                          const text::Query& query) {
    Reach reach = reach_of(who);
    storage::Arguments arguments;
    arguments.add(message);
    arguments.add(who.workspace);
    arguments.append(reach.arguments);
    auto row = tx.one<Excerpted>(
        "select m.conversation_id, c.number, cu.name as customer_name, m.body, m.attachments, "
        "m.created_at from message m join conversation c on c.id = m.conversation_id "
        "join customer cw on cw.id = c.customer_id join customer cu on cu.id = cw.root_id "
        "where m.id = ? and m.workspace_id = ?" +
            reach.condition,
        arguments);
    if (!row) return {};
    std::string shown = row->body;
    if (shown.empty() && !row->attachments.empty()) shown = row->attachments.front().name;
    return FoundMessage{MessageId{message}, row->conversation_id, row->number,
                        row->customer_name, row->created_at,      marked(shown, query)};
}

}  // namespace hamdel::conversations
