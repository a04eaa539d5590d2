#include "door.h"

#include "conversations/typing.h"
#include "customers/customers.h"
#include "kernel/errors.h"
#include "secrets.h"
#include "token.h"

namespace hamdel::chat {
namespace {

struct Known {
    WorkspaceId workspace_id;
    std::string token_secret;
    std::optional<std::string> name;
    std::optional<bool> blocked;

    static constexpr auto fields =
        shape::fields(shape::field("workspace_id", &Known::workspace_id),
                      shape::field("token_secret", &Known::token_secret),
                      shape::field("name", &Known::name), shape::field("blocked", &Known::blocked));
};

[[noreturn]] void refuse() {
    throw Refusal(Problem::unauthenticated, "visitor_token");
}

Actor authenticate(Read& tx, const Request& request) {
    std::string_view token = request.bearer();
    auto visitor = claim_of(token);
    if (!visitor) refuse();
    auto known = tx.one<Known>(
        "select ch.workspace_id, s.token_secret, cu.name, cu.blocked from chat_secret s "
        "join channel ch on ch.id = s.channel_id "
        "left join customer cu on cu.id = ? and cu.workspace_id = ch.workspace_id "
        "where s.channel_id = ?",
        visitor->customer, visitor->channel);
    if (!known || !is_signed(token, known->token_secret)) refuse();
    if (known->blocked.value_or(false)) throw Refusal(Problem::forbidden, "blocked");
    Actor out;
    out.workspace = known->workspace_id;
    out.type = ActorType::customer;
    out.id = visitor->customer.value;
    out.name = known->name.value_or("");
    out.credential_id = "visitor:" + std::to_string(visitor->customer.value);
    out.address = request.address;
    out.channel = visitor->channel.value;
    return out;
}

std::vector<std::string> topics(const Actor& actor) {
    return {conversations::customer_topic(actor.customer())};
}

std::vector<std::string> event_topics(const EventRow& event) {
    if (event.customer_id == 0) return {};
    return {conversations::customer_topic({event.customer_id})};
}

void joined(Write& tx, const Actor& actor) {
    customers::set_online(tx, actor.workspace, actor.customer(), true);
}

// When he was there last nobody knows.
void lost(Write& tx, const Actor& actor) {
    customers::set_online(tx, actor.workspace, actor.customer(), false);
}

void left(Write& tx, const Actor& actor) {
    customers::set_online(tx, actor.workspace, actor.customer(), false);
    customers::saw_customer(tx, actor.workspace, actor.customer());
}

}  // namespace

constinit const Door visitor_door{.name = "visitor",
                                  .prefix = "/visitor/v1",
                                  .authenticate = &authenticate,
                                  .cross_origin = true,
                                  .topics = &topics,
                                  .event_topics = &event_topics,
                                  .joined = &joined,
                                  .left = &left,
                                  .lost = &lost};

}  // namespace hamdel::chat
