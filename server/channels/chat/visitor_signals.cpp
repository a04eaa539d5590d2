// The small things a visitor's widget tells: writing, received, read; and who the visitor says to
// be.
#include "conversations/positions.h"
#include "conversations/typing.h"
#include "customers/customers.h"
#include "door.h"
#include "kernel/errors.h"
#include "module/route.h"
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

struct IntroduceVisitor {
    std::optional<std::string> name;
    std::optional<std::string> email;

    static constexpr auto fields =
        shape::fields(shape::body("name", &IntroduceVisitor::name, "", shape::up_to(200)),
                      shape::body("email", &IntroduceVisitor::email,
                                  "A claim: it opens nobody's history.", shape::up_to(320)));
};

Nothing introduce_visitor(Write& tx, const Actor& who, const IntroduceVisitor& in) {
    ensure_customer(tx, who);
    if (in.name) customers::name_if_unnamed(tx, who, who.customer(), *in.name);
    if (in.email)
        customers::add_identity_row(tx, who, who.customer(),
                                    {customers::IdentityType::email, *in.email, false});
    return {};
}

}  // namespace

constinit const Route visitor_typing_route = post<visitor_typing>(
    "/conversations/{id}/typing", may::visit, "The visitor is writing; kept nowhere.");
constinit const Route move_visitor_position_route = put<move_visitor_position>(
    "/conversations/{id}/position", may::visit, "How far the visitor has received and read.");
constinit const Route introduce_visitor_route =
    patch<introduce_visitor>("/visitor", may::visit, "Who the visitor says to be, without proof.");

}  // namespace hamdel::chat
