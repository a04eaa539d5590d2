#include "desk.h"

#include "conversations/module.h"
#include "customers/customers.h"
#include "customers/module.h"
#include "storage/timer.h"

namespace hamdel::conversations {
namespace {

Channel chat_of(Write& tx, WorkspaceId workspace, std::string_view key) {
    return add_channel(tx, workspace, "chat", "گفت‌وگوی سایت", key,
                       Json(Json::Object{}));
}

}  // namespace

Desk::Desk() : world::Test({.modules = {&customers::module(), &module()}}) {
    world().store().write_now([&](Write& tx) {
        channel = chat_of(tx, world().cast().shop, "shop").id;
        neighbours_channel = chat_of(tx, world().cast().next_door, "next-door").id;
    });
}

CustomerId Desk::customer(std::string_view name) {
    return world().store().write_now([&](Write& tx) {
        return customers::create_customer_row(tx, system_actor(shop()),
                                              {.name = std::string(name)});
    });
}

CustomerId Desk::neighbours_customer() {
    return world().store().write_now([&](Write& tx) {
        return customers::create_customer_row(tx, system_actor(world().cast().next_door),
                                              {.name = "مشتری همسایه"});
    });
}

Actor Desk::as_customer(CustomerId id, std::string_view name) {
    return {.workspace = shop(),
            .type = ActorType::customer,
            .id = id.value,
            .name = std::string(name)};
}

Accepted Desk::writes(CustomerId who, std::string_view words, std::optional<ConversationId> where,
                      std::optional<std::string> client_id) {
    return world().store().write_now([&](Write& tx) {
        return receive(tx, as_customer(who),
                       {.customer_id = who,
                        .channel_id = channel,
                        .channel_type = "chat",
                        .conversation_id = where,
                        .wording = Wording(std::string(words)),
                        .client_id = client_id});
    });
}

std::string Desk::conversation(std::string_view words) {
    return to_string(writes(customer("علی کریمی"), words).message.conversation_id);
}

std::string Desk::neighbours_conversation() {
    CustomerId who = neighbours_customer();
    return to_string(world()
                         .store()
                         .write_now([&](Write& tx) {
                             Actor actor = as_customer(who);
                             actor.workspace = world().cast().next_door;
                             return receive(tx, actor,
                                            {.customer_id = who,
                                             .channel_id = neighbours_channel,
                                             .channel_type = "chat",
                                             .wording = Wording("یک راز همسایه")});
                         })
                         .message.conversation_id);
}

Answered Desk::ask(std::string_view who, std::string_view method, const std::string& path,
                   const Json& body) {
    return call(who, method, "/api/v1" + path, body);
}

Answered Desk::reply(std::string_view who, const std::string& id, std::string_view words) {
    return act(who, id, "messages", Json::object({{"direction", "outgoing"}, {"body", words}}));
}

Answered Desk::note(std::string_view who, const std::string& id, std::string_view words) {
    return act(who, id, "messages", Json::object({{"direction", "note"}, {"body", words}}));
}

Answered Desk::snooze(const std::string& id, Span length) {
    Instant until = world().clock().now() + length;
    return act(sara, id, "snooze", Json::object({{"until", to_iso(until)}}));
}

Answered Desk::upload(std::string_view who, std::string_view name, std::int64_t size,
                      std::string_view type) {
    return world().upload(world().credentials(who), "/api/v1/attachments?name=" + std::string(name),
                          size, type);
}

int Desk::ring_timers() {
    storage::Timers timers(world().store(), module().timers);
    int out = 0;
    while (int rung = timers.run_once())
        out += rung;
    return out;
}

}  // namespace hamdel::conversations
