// The small things a visitor's widget tells: writing, received, read; and who the visitor says to
// be.
#include "conversations/positions.h"
#include "conversations/rate.h"
#include "conversations/typing.h"
#include "door.h"
#include "module/route.h"
#include "pre_chat.h"
#include "routes.h"
#include "views.h"
#include "visitor.h"

namespace hamdel::chat {
namespace {

struct VisitorTyping {
    ConversationId id;
    bool active = true;

    static constexpr auto fields = shape::fields(
        shape::path("id", &VisitorTyping::id),
        shape::body("active", &VisitorTyping::active, "false: stopped.", shape::defaulted()));
};

Nothing visitor_typing(Read& tx, const Actor& who, const VisitorTyping& in) {
    auto at = conversations::standing(tx, who, in.id);
    conversations::tell_agents_typing(tx, who, at, in.active);
    return {};
}

struct MoveVisitorPosition {
    ConversationId id;
    std::optional<MessageId> received;
    std::optional<MessageId> read;

    static constexpr auto fields = shape::fields(
        shape::path("id", &MoveVisitorPosition::id),
        shape::body("received", &MoveVisitorPosition::received, "The last message that arrived."),
        shape::body("read", &MoveVisitorPosition::read, "The last message that was seen."));
};

Nothing move_visitor_position(Write& tx, const Actor& who, const MoveVisitorPosition& in) {
    conversations::keep_customer_position(tx, who, in.id, {in.received, in.read});
    return {};
}

Nothing introduce_visitor(Write& tx, const Actor& who, const VisitorDetails& in) {
    ensure_customer(tx, who);
    keep_claims(tx, who, in);
    return {};
}

struct RateConversation {
    ConversationId id;
    std::int64_t score = 0;
    std::optional<std::string> words;

    static constexpr auto fields =
        shape::fields(shape::path("id", &RateConversation::id),
                      shape::body("score", &RateConversation::score,
                                  "From 1, very bad, to 5, excellent.", shape::between(1, 5)),
                      shape::body("words", &RateConversation::words, "",
                                  shape::up_to(conversations::longest_rating_words)));
};

VisitorConversation rate_conversation(Write& tx, const Actor& who, const RateConversation& in) {
    conversations::rate(tx, who, in.id, in.score, in.words.value_or(""));
    return visitor_conversation(tx, who, in.id);
}

}  // namespace

constinit const Route visitor_typing_route = post<visitor_typing>(
    "/conversations/{id}/typing", may::visit, "The visitor is writing; kept nowhere.");
constinit const Route move_visitor_position_route = put<move_visitor_position>(
    "/conversations/{id}/position", may::visit, "How far the visitor has received and read.");
constinit const Route introduce_visitor_route =
    patch<introduce_visitor>("/visitor", may::visit, "Who the visitor says to be, without proof.");
constinit const Route rate_conversation_route =
    put<rate_conversation>("/conversations/{id}/rating", may::visit,
                           "What the visitor says of the help, once it is resolved.");

}  // namespace hamdel::chat
