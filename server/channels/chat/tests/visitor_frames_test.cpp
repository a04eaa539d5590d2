// The widget's live screen: what it had, plus the frames it was told, is what it would fetch
// afresh; and no frame tells what happens inside.
#include <map>
#include <random>

#include "channels/chat/module.h"
#include "conversations/typing.h"
#include "door.h"
#include "visit.h"

namespace hamdel::chat {
namespace {

struct Widget {
    std::map<std::string, Json> conversations;
    std::map<std::string, Json> messages;

    void take(std::string_view type, const Json& data) {
        if (type == "seen") {
            conversations[std::string(data["conversation_id"].text())].set(
                "agent_read_up_to", data["agent_read_up_to"]);
            return;
        }
        conversations[id_in(data["conversation"])] = data["conversation"];
        if (type == "message") messages[id_in(data["message"])] = data["message"];
    }
};

class LiveWidget : public Visit {
  protected:
    Browser visitor = arrives();
    std::int64_t seq = 0;
    std::mt19937 chance{1405};

    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(chance); }

    // What this visitor's screens are told since, as the relay does it; the frames as one text.
    std::string tell(Widget& widget) {
        std::string told;
        auto newest = value<std::int64_t>("select max(seq) from event");
        // PostgreSQL may show an event a moment later, when older transactions have ended.
        eventually([&] {
            told += tell_some(widget);
            return seq >= newest;
        });
        return told;
    }
    std::string tell_some(Widget& widget) {
        std::string told;
        CustomerId me = *parse_id<CustomerNoun>(visitor.customer);
        for (const EventRow& event : world().store().events_after(seq, 1000)) {
            seq = event.seq;
            auto topics = visitor_door.event_topics(event);
            if (std::ranges::find(topics, conversations::customer_topic(me)) == topics.end())
                continue;
            for (const FrameSource& source : module().frames) {
                if (!event.type.starts_with(source.type_prefix)) continue;
                auto frame =
                    world().store().read_now([&](Read& tx) { return source.frame(tx, event); });
                if (!frame) continue;
                told += frame->type + " " + frame->data + "\n";
                widget.take(frame->type, parse_json(frame->data));
            }
        }
        return told;
    }
    Widget fresh() {
        Widget out;
        Json shown = conversations(visitor);
        for (const Json& one : *shown.array()) {
            out.conversations[id_in(one)] = one;
            std::string path = "/conversations/" + id_in(one) + "/messages?page[size]=100";
            Answered page = ask(visitor, "GET", path);
            for (const Json& message : *page["data"].array())
                out.messages[id_in(message)] = message;
        }
        return out;
    }
    // The moment of the last change inside is nothing that a visitor is told of.
    static std::string seen(Json conversation) {
        conversation.set("updated_at", Json());
        return to_text(conversation);
    }
    void expect_same(Widget told, const Widget& fetched) {
        ASSERT_EQ(told.conversations.size(), fetched.conversations.size());
        for (const auto& [id, one] : fetched.conversations)
            EXPECT_EQ(seen(told.conversations[id]), seen(one));
        ASSERT_EQ(told.messages.size(), fetched.messages.size());
        for (const auto& [id, one] : fetched.messages)
            EXPECT_EQ(to_text(told.messages[id]), to_text(one));
    }
    void something_happens(const std::string& id) {
        world().clock().forward(seconds(20));
        std::string path = "/conversations/" + id;
        std::string_view who = below(2) ? sara : reza;
        Json last = shown_to_agents(id)["last_message"]["id"];
        const char* then[] = {"keep", "wait", "resolve"};
        switch (below(10)) {
            case 0:
                says(visitor, "سلام", id);
                break;
            case 1:
                says(visitor, "سلام");
                break;
            case 2:
            case 3:
                agent(who, "POST", path + "/messages",
                      Json::object({{"direction", below(2) ? "note" : "outgoing"},
                                    {"body", "متن"},
                                    {"then", then[below(3)]}}));
                break;
            case 4:
                agent(who, "POST", path + (below(2) ? "/resolve" : "/reopen"));
                break;
            case 5:
                agent(who, "PUT", path + "/read", Json::object({{"up_to", last}}));
                break;
            case 6:
                ask(visitor, "PUT", path + "/position",
                    Json::object({{below(2) ? "read" : "received", last}}));
                break;
            case 7:
                agent(who, "POST", path + "/assign",
                      Json::object({{"assignee_id", world().id_of(who)}}));
                break;
            case 8:
                agent(who, "PATCH", path,
                      Json::object(
                          {{"subject", "موضوع " + std::to_string(below(3))}, {"priority", "low"}}));
                break;
            default:
                agent(who, "POST", path + "/tags", Json::object({{"add", Json::array({"مهم"})}}));
        }
    }
};
HAMDEL_BOTH_ENGINES(LiveWidget);

TEST_P(LiveWidget, an_old_screen_and_the_frames_are_a_fresh_screen) {
    std::vector<std::string> ids{conversation(visitor), conversation(visitor)};
    Widget widget = fresh();
    seq = world().store().last_event();
    for (int i = 0; i < 200; ++i) {
        something_happens(ids[std::size_t(below(2))]);
        tell(widget);
    }
    expect_same(widget, fresh());
}

TEST_P(LiveWidget, is_told_nothing_of_the_work_inside) {
    std::string id = conversation(visitor), path = "/conversations/" + id;
    seq = world().store().last_event();
    agent(sara, "POST", path + "/messages",
          Json::object({{"direction", "note"}, {"body", "محرمانه"}, {"then", "resolve"}}));
    agent(sara, "POST", path + "/tags", Json::object({{"add", Json::array({"محرمانه"})}}));
    agent(sara, "PATCH", path, Json::object({{"priority", "low"}}));
    Widget widget = fresh();
    std::string told = tell(widget);
    EXPECT_EQ(told.find("محرمانه"), std::string::npos) << told;
    EXPECT_NE(told.find("resolved"), std::string::npos) << "but the end of it is told";
    EXPECT_EQ(std::ranges::count(told, '\n'), 1) << told;
}

TEST_P(LiveWidget, is_told_nothing_of_others) {
    seq = world().store().last_event();
    conversation(arrives());
    Widget widget;
    EXPECT_EQ(tell(widget), "");
}

}  // namespace
}  // namespace hamdel::chat
