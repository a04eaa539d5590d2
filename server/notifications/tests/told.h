// A shop with one conversation, whose news are told when a test asks for them.
#pragma once

#include "conversations/channels.h"
#include "conversations/module.h"
#include "conversations/receive.h"
#include "customers/customers.h"
#include "customers/module.h"
#include "notifications/module.h"
#include "storage/subscriber.h"
#include "world/say.h"

namespace hamdel::notifications {
using namespace world::say;
using conversations::ConversationId;
using conversations::ConversationNoun;

class Told : public world::Test {
  protected:
    Told()
        : world::Test({.modules = {&customers::module(), &conversations::module(), &module()}}),
          subscribers_(world().store(), module().subscribers) {
        world().store().write_now([&](Write& tx) {
            channel_ =
                conversations::add_channel(tx, shop(), "chat", "سایت", "shop", Json(Json::Object{}))
                    .id;
            ali_ = customers::create_customer_row(tx, system_actor(shop()), {.name = "علی"});
        });
        id = writes("سلام");
    }

    WorkspaceId shop() { return world().cast().shop; }
    std::string writes(std::string_view words, std::optional<ConversationId> where = {}) {
        Actor customer{
            .workspace = shop(), .type = ActorType::customer, .id = ali_.value, .name = "علی"};
        auto accepted = world().store().write_now([&](Write& tx) {
            return conversations::receive(tx, customer,
                                          {.customer_id = ali_,
                                           .channel_id = channel_,
                                           .channel_type = "chat",
                                           .conversation_id = where,
                                           .wording = conversations::Wording(std::string(words))});
        });
        return to_string(accepted.message.conversation_id);
    }
    Answered ask(std::string_view who, std::string_view method, const std::string& path,
                 const Json& body = Json(Json::Object{})) {
        return world().call(who, method, "/api/v1" + path, method == "GET" ? Json() : body);
    }
    Answered act(std::string_view who, std::string_view verb, const Json& body) {
        return ask(who, "POST", "/conversations/" + id + "/" + std::string(verb), body);
    }
    void assign(std::string_view by, std::string_view to) {
        expect_status(act(by, "assign",
                          Json::object({{"assignee_id", world().id_of(to)}, {"team_id", Json()}})),
                      200);
    }
    void note(std::string_view by, std::string_view about) {
        expect_status(act(by, "messages",
                          Json::object({{"direction", "note"},
                                        {"body", "لطفاً نگاه کن"},
                                        {"mentions", Json::array({world().id_of(about)})}})),
                      201);
    }
    Answered told(std::string_view who) {
        subscribers_.run_until_idle();
        return ask(who, "GET", "/notifications");
    }
    std::vector<std::string> reasons(std::string_view who) {
        std::vector<std::string> out;
        Answered all = told(who);
        for (const Json& one : *all["data"].array())
            if (one["read_at"].is_null()) out.emplace_back(one["reason"].text());
        return out;
    }
    using Reasons = std::vector<std::string>;

    std::string id;

  private:
    storage::Subscribers subscribers_;
    conversations::ChannelId channel_;
    CustomerId ali_;
};

}  // namespace hamdel::notifications
