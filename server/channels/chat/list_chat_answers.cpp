// What a visitor answered before the first word.
#include "conversations/may.h"
#include "conversations/standing.h"
#include "module/page.h"
#include "module/route.h"
#include "pre_chat.h"
#include "routes.h"

namespace hamdel::chat {
namespace {

struct ListChatAnswers {
    conversations::ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ListChatAnswers::id));
};

Items<PreChatAnswer> list_chat_answers(Read& tx, const Actor& who, const ListChatAnswers& in) {
    conversations::standing(tx, who, in.id);
    return {tx.all<PreChatAnswer>(
        "select question, answer from chat_answer where conversation_id = ? order by place",
        in.id)};
}

}  // namespace

constinit const Route list_chat_answers_route =
    get<list_chat_answers>("/conversations/{id}/chat_answers", conversations::may::read,
                           "What the visitor answered before the first word.");

}  // namespace hamdel::chat
