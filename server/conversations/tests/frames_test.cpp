// Live screens: what a screen had, plus the frames it was told, is what it would fetch afresh.
#include <map>

#include "accounts/door.h"
#include "busy_desk.h"
#include "conversations/module.h"

namespace hamdel::conversations {
namespace {

// An agent's screen: conversations, their messages, and the counters of "mine", "unassigned" and
// "all", kept up by frames alone.
struct Screen {
    std::string me;
    std::map<std::string, Json> conversations;
    std::map<std::string, Json> messages;
    std::map<std::string, std::int64_t> counters;

    void count(const Json& standing, int change) {
        std::string status(standing["status"].text());
        counters["all " + status] += change;
        if (standing["assignee_id"].is_null()) counters["unassigned " + status] += change;
        if (standing["assignee_id"].text() == me) counters["mine " + status] += change;
    }
    void replace(Json conversation) {
        std::string id = id_in(conversation);
        auto old = conversations.find(id);
        if (old != conversations.end()) conversation.set("read_up_to", old->second["read_up_to"]);
        conversations[id] = std::move(conversation);
    }
    void take(std::string_view type, const Json& data) {
        if (type == "conversation.seen") {
            Json& at = conversations[std::string(data["conversation_id"].text())];
            at.set("customer_received_up_to", data["received_up_to"]);
            at.set("customer_read_up_to", data["read_up_to"]);
            return;
        }
        if (type == "conversation.read") {
            if (data["agent_id"].text() == me)
                conversations[std::string(data["conversation_id"].text())].set("read_up_to",
                                                                               data["up_to"]);
            return;
        }
        replace(data["conversation"]);
        if (!data["message"].is_null()) messages[id_in(data["message"])] = data["message"];
        if (type == "note.edited") return;
        if (!data["before"].is_null()) count(data["before"], -1);
        count(data["after"], +1);
    }
};

class Live : public BusyDesk {
  protected:
    std::int64_t seq = 0;

    // All that happened since, as the relay tells it.
    template <class Take>
    void tell(Take take) {
        for (const EventRow& event : world().store().events_after(seq, 1000)) {
            seq = event.seq;
            for (const FrameSource& source : module().frames) {
                if (source.door != &accounts::agent_door) continue;
                if (!event.type.starts_with(source.type_prefix)) continue;
                auto frame =
                    world().store().read_now([&](Read& tx) { return source.frame(tx, event); });
                if (frame) take(frame->type, parse_json(frame->data));
            }
        }
    }
    Screen fresh(std::string_view who) {
        Screen out{.me = world().id_of(who)};
        follow_pages(
            "/conversations?page[size]=100",
            [&](const std::string& path) { return get(who, path); },
            [&](const Json& row) { out.conversations[id_in(row)] = row; });
        for (const auto& [id, shown] : out.conversations) {
            std::string path = "/conversations/" + id + "/timeline?page[size]=100";
            Answered timeline = get(who, path);
            for (const Json& item : *timeline["data"].array())
                if (!item["message"].is_null())
                    out.messages[id_in(item["message"])] = item["message"];
        }
        Json views = get(who, "/views")["data"];
        for (const Json& view : *views.array())
            for (std::string_view status : names(Status{}))
                out.counters[std::string(view["key"].text()) + " " + std::string(status)] =
                    view[status].number();
        return out;
    }
    // Delivery follows from the positions, which have frames of their own.
    static void forget_delivery(Screen& screen) {
        for (auto& [id, message] : screen.messages)
            message.set("delivery", Json());
    }
    void expect_same(Screen told, Screen fetched) {
        forget_delivery(told);
        forget_delivery(fetched);
        ASSERT_EQ(told.conversations.size(), fetched.conversations.size());
        for (const auto& [id, shown] : fetched.conversations)
            EXPECT_EQ(to_text(told.conversations[id]), to_text(shown));
        for (const auto& [id, shown] : fetched.messages)
            EXPECT_EQ(to_text(told.messages[id]), to_text(shown));
        std::erase_if(fetched.counters,
                      [](const auto& one) { return one.first.starts_with("mentioned"); });
        for (const auto& [key, n] : fetched.counters)
            EXPECT_EQ(told.counters[key], n) << key;
    }
};
HAMDEL_BOTH_ENGINES(Live);

TEST_P(Live, an_old_screen_and_the_frames_are_a_fresh_screen) {
    Screen screen = fresh(sara);
    seq = world().store().last_event();
    for (int i = 0; i < 250; ++i) {
        something_happens();
        tell([&](std::string_view type, const Json& data) { screen.take(type, data); });
    }
    expect_same(screen, fresh(sara));
}

TEST_P(Live, frames_told_late_end_at_the_same_screen) {
    Screen screen = fresh(reza);
    seq = world().store().last_event();
    for (int i = 0; i < 60; ++i)
        something_happens();
    tell([&](std::string_view type, const Json& data) { screen.take(type, data); });
    expect_same(screen, fresh(reza));
}

TEST_P(Live, every_frame_says_who_did_it) {
    std::string id = conversation();
    seq = world().store().last_event();
    reply(reza, id, "سلام");
    int told = 0;
    tell([&](std::string_view type, const Json& data) {
        EXPECT_EQ(type, "conversation.replied");
        EXPECT_EQ(data["actor"]["id"].text(), world().id_of(reza));
        EXPECT_EQ(data["message"]["body"].text(), "سلام");
        EXPECT_TRUE(data["before"]["assignee_id"].is_null());
        EXPECT_EQ(data["conversation"]["assignee_id"].text(), world().id_of(reza));
        EXPECT_TRUE(data["conversation"]["read_up_to"].is_null());
        ++told;
    });
    EXPECT_EQ(told, 1);
}

}  // namespace
}  // namespace hamdel::conversations
