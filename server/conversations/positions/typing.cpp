#include "conversations/typing.h"

#include "conversations/may.h"
#include "hearing.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct Typing {
    ConversationId id;
    bool active = true;

    static constexpr auto fields = shape::fields(
        shape::path("id", &Typing::id),
        shape::body("active", &Typing::active, "false: stopped.", shape::defaulted()));
};

// Colleagues see who is writing; the customer sees that someone answers, by name.
Nothing agent_typing(Read& tx, const Actor& who, const Typing& in) {
    Standing at = standing(tx, who, in.id);
    tell_agents_typing(tx, who, at, in.active);
    Json by = Json::object({{"name", who.name}});
    Json data = Json::object({{"conversation_id", to_string(in.id)},
                              {"by", std::move(by)},
                              {"active", in.active},
                              {"expires_in_ms", typing_expires_ms}});
    tx.whisper({customer_topic(at.customer_id)},
               to_text(Json::object({{"type", "typing"}, {"data", std::move(data)}})));
    return {};
}

}  // namespace

std::string customer_topic(CustomerId customer) {
    return "c:" + std::to_string(customer.value);
}

void tell_agents_typing(Read& tx, const Actor& who, const Standing& at, bool active) {
    Json data = Json::object({{"conversation_id", to_string(at.id)},
                              {"by", parse_json(shape::to_text(view(who)))},
                              {"active", active},
                              {"expires_in_ms", typing_expires_ms}});
    tx.whisper(hearers_of(who.workspace, at),
               to_text(Json::object({{"type", "typing"}, {"data", std::move(data)}})));
}

constinit const Route agent_typing_route = post<agent_typing>(
    "/conversations/{id}/typing", may::reply, "Says that the agent is writing; kept nowhere.");

}  // namespace hamdel::conversations
