// A visitor opens the chat: what the widget shows first, and the token for everything after.
#include "accounts/door.h"
#include "visit.h"

namespace hamdel::chat {
namespace {

class Arriving : public Visit {
  protected:
    Answered from(std::string_view origin, std::string_view host = "chat.asiab.example") {
        return open(Json(Json::Object{}),
                    {{"origin", std::string(origin)}, {"host", std::string(host)}});
    }
};
HAMDEL_BOTH_ENGINES(Arriving);

TEST_P(Arriving, the_widget_gets_all_that_it_shows_first) {
    set("accent", "#0b7d77");
    set("reply_minutes", 15);
    Answered opened = open();
    expect_status(opened, 201);
    EXPECT_FALSE(opened["token"].text().empty());
    EXPECT_TRUE(opened["visitor"]["name"].is_null());
    EXPECT_TRUE(opened["visitor"]["email"].is_null());
    EXPECT_EQ(opened["visitor"]["verified"], Json(false));
    const Json& channel = opened["channel"];
    EXPECT_EQ(channel["name"].text(), "گفت‌وگوی سایت");
    EXPECT_EQ(channel["workspace_name"].text(), "فروشگاه قهوهٔ آسیاب");
    EXPECT_EQ(channel["locale"].text(), "fa");
    EXPECT_EQ(channel["accent"].text(), "#0b7d77");
    EXPECT_EQ(channel["greeting"].text(), "سلام! چه کمکی از ما برمی‌آید؟");
    EXPECT_EQ(channel["reply_minutes"].number(), 15);
    EXPECT_EQ(channel["team"].size(), 4u);
    EXPECT_EQ(channel["online"], Json(false));
    EXPECT_EQ(opened["conversations"].size(), 0u);
}

TEST_P(Arriving, someone_is_there_while_a_console_is_open) {
    Actor actor = world().actor(sara);
    world().store().write_now([&](Write& tx) { accounts::agent_door.joined(tx, actor); });
    agent(sara, "PUT", "/me/presence", Json::object({{"presence", "online"}}));
    EXPECT_EQ(open()["channel"]["online"], Json(true));
    agent(sara, "PUT", "/me/presence", Json::object({{"presence", "away"}}));
    EXPECT_EQ(open()["channel"]["online"], Json(false));
}

TEST_P(Arriving, opening_alone_leaves_nothing_behind) {
    for (int i = 0; i < 3; ++i)
        open();
    EXPECT_EQ(value<std::int64_t>("select count(*) from customer"), 0);
    EXPECT_EQ(value<std::int64_t>("select count(*) from conversation"), 0);
}

TEST_P(Arriving, the_token_brings_the_visitor_back) {
    Browser browser = arrives();
    std::string id = conversation(browser);
    Answered again = open(Json::object({{"token", browser.token}}));
    EXPECT_EQ(id_in(again["visitor"]), browser.customer);
    ASSERT_EQ(again["conversations"].size(), 1u);
    EXPECT_EQ(id_in(again["conversations"].at(0)), id);
}

TEST_P(Arriving, a_bad_or_lost_token_makes_a_new_visitor) {
    Browser browser = arrives();
    conversation(browser);
    std::string changed = browser.token;
    changed.back() = changed.back() == '0' ? '1' : '0';
    Answered other_channel = open(Json::object({{"channel", other_key}, {"token", browser.token}}));
    Answered foreign = open(Json::object({{"channel", foreign_key}, {"token", browser.token}}));
    for (const Answered& opened :
         {open(), open(Json::object({{"token", "…"}})), open(Json::object({{"token", ""}})),
          open(Json::object({{"token", changed}})), other_channel, foreign}) {
        expect_status(opened, 201);
        EXPECT_NE(id_in(opened["visitor"]), browser.customer);
        EXPECT_EQ(opened["conversations"].size(), 0u);
    }
}

TEST_P(Arriving, without_a_true_token_nothing_is_open) {
    Browser browser = arrives();
    std::string id = conversation(browser);
    std::size_t dot = browser.token.find('.');
    std::string other_channels = arrives(Json::object({{"channel", other_key}})).token;
    // The customer of the one token under the signature of another channel's.
    std::string mixed =
        other_channels.substr(0, other_channels.find('.')) + browser.token.substr(dot);
    for (const std::string& token : {std::string(), std::string("x"), std::string(".."), mixed,
                                     browser.token + "0", browser.token.substr(0, 40)}) {
        SCOPED_TRACE(token);
        expect_refused(ask({token, {}}, "GET", "/conversations"), 401, "visitor_token");
        expect_refused(says({token, {}}, "سلام", id), 401, "visitor_token");
    }
    expect_status(call(sara, "GET", "/visitor/v1/conversations"), 401);
    expect_status(world().call_with({{"authorization", "Bearer " + browser.token}}, "GET",
                                    "/api/v1/conversations"),
                  401);
}

TEST_P(Arriving, a_blocked_visitor_is_not_let_in) {
    Browser browser = arrives();
    std::string id = conversation(browser);
    expect_status(
        agent(sara, "PATCH", "/customers/" + browser.customer, Json::object({{"blocked", true}})),
        200);
    expect_refused(says(browser, "سلام", id), 403, "blocked");
    expect_refused(ask(browser, "GET", "/conversations"), 403, "blocked");
    expect_refused(open(Json::object({{"token", browser.token}})), 403, "blocked");
}

TEST_P(Arriving, only_the_named_pages_carry_the_chat) {
    expect_status(from("https://anywhere.example"), 201);
    expect_status(set("allowed_origins", Json::array({"https://shop.example"})), 200);
    expect_status(from("https://shop.example"), 201);
    expect_status(from("https://chat.asiab.example"), 201);  // our own page
    expect_status(open(), 201);                              // no browser
    for (const char* origin :
         {"https://anywhere.example", "http://shop.example", "https://shop.example.evil.example",
          "https://shop.example:444", "null"})
        expect_refused(from(origin), 403, "origin_not_allowed");
}

TEST_P(Arriving, an_unknown_channel_is_none) {
    expect_refused(open(Json::object({{"channel", "nowhere"}})), 404, "channel");
    expect_wrong(open(Json::object({{"channel", 5}})), "channel", "wrong_type");
}

TEST_P(Arriving, settings_are_checked_and_only_for_administrators) {
    expect_wrong(set("accent", "red"), "settings.accent", "malformed_color");
    expect_wrong(set("locale", "xx"), "settings.locale", "unknown_value");
    expect_wrong(set("allowed_origins", Json::array({"https://a.example/path"})),
                 "settings.allowed_origins[0]", "malformed_origin");
    expect_wrong(set("messages_a_minute", 0), "settings.messages_a_minute", "too_small");
    std::string path = "/chat_channels/" + id_in(channel());
    expect_refused(agent(reza, "PATCH", path, Json::object({{"name", "x"}})), 403, "not_permitted");
    expect_refused(agent(sara, "POST", path + "/identity_secret"), 403, "not_permitted");
    expect_refused(agent(neighbour, "PATCH", path, Json::object({{"name", "x"}})), 404, "channel");
    expect_status(agent(neighbour, "POST", path + "/identity_secret"), 404);
    Answered made = agent(mina, "POST", "/chat_channels", Json::object({{"name", "تازه"}}));
    expect_status(made, 201);
    expect_status(open(Json::object({{"channel", made["key"]}})), 201);
}

}  // namespace
}  // namespace hamdel::chat
