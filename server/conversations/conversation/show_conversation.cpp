#include "conversations/find.h"
#include "conversations/may.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct ShowConversation {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ShowConversation::id));
};

Conversation show_conversation(Read& tx, const Actor& who, const ShowConversation& in) {
    return find_conversation(tx, who, in.id);
}

struct ShowByNumber {
    std::int64_t number = 0;

    static constexpr auto fields = shape::fields(shape::path("number", &ShowByNumber::number));
};

Conversation show_conversation_by_number(Read& tx, const Actor& who, const ShowByNumber& in) {
    return find_conversation(tx, who, find_by_number(tx, who, in.number));
}

}  // namespace

constinit const Route show_conversation_route =
    get<show_conversation>("/conversations/{id}", may::read, "One conversation.");
constinit const Route show_conversation_by_number_route = get<show_conversation_by_number>(
    "/conversations/number/{number}", may::read, "One conversation by its short number.");

}  // namespace hamdel::conversations
