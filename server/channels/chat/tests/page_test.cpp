// What the page around the chat is told, and what it tells: greetings, pages seen, events.
#include "visit.h"

namespace hamdel::chat {
namespace {

class OnThePage : public Visit {
  protected:
    Answered look(const std::string& of, std::vector<Header> headers = {}) {
        return world().call_with(std::move(headers), "GET", "/visitor/v1/channels/" + of, {});
    }
    Json greeting(std::string_view id, std::string_view words = "کمک می‌خواهید؟") {
        return Json::object({{"id", id}, {"words", words}, {"page", "/cart"}, {"seconds", 20}});
    }
    Json track(std::string_view name) {
        return Json::object({{"kind", "event"}, {"name", name}, {"seconds_ago", 60}});
    }
    Answered tell(const Browser& who, Json tracks) {
        return ask(who, "POST", "/tracks", Json::object({{"tracks", std::move(tracks)}}));
    }
    Answered seen(const std::string& customer, std::string_view who = sara) {
        return agent(who, "GET", "/customers/" + customer + "/tracks");
    }
};
HAMDEL_BOTH_ENGINES(OnThePage);

TEST_P(OnThePage, the_button_knows_its_look_and_its_greetings) {
    Json off = greeting("b");
    off.set("on", false);
    set("accent", "#0b7d77");
    expect_status(set("greetings", Json::array({greeting("a"), off})), 200);
    Answered shown = look(key);
    expect_status(shown, 200);
    EXPECT_EQ(shown["accent"].text(), "#0b7d77");
    EXPECT_EQ(shown["open"], Json(true));
    ASSERT_EQ(shown["greetings"].size(), 1u);
    EXPECT_EQ(shown["greetings"].at(0)["page"].text(), "/cart");
    EXPECT_EQ(shown["greetings"].at(0)["visitors"].text(), "everyone");
    EXPECT_EQ(value<std::int64_t>("select count(*) from customer"), 0);
    expect_refused(look("nowhere"), 404, "channel");
}

TEST_P(OnThePage, a_page_that_may_not_carry_the_chat_learns_nothing) {
    set("allowed_origins", Json::array({"https://shop.example"}));
    expect_refused(look(key, {{"origin", "https://other.example"}, {"host", "x.example"}}), 403,
                   "origin_not_allowed");
}

TEST_P(OnThePage, greetings_need_words_and_an_id_of_their_own) {
    expect_wrong(set("greetings", Json::array({greeting("a", "  ")})),
                 "settings.greetings[0].words", "required");
    expect_wrong(set("greetings", Json::array({greeting("a"), greeting("a")})),
                 "settings.greetings[1].id", "twice");
    Json late = greeting("a");
    late.set("seconds", 3601);
    expect_wrong(set("greetings", Json::array({late})), "settings.greetings[0].seconds", "too_big");
}

TEST_P(OnThePage, what_it_tells_of_a_known_visitor_is_on_the_timeline) {
    Browser browser = arrives();
    expect_refused(tell(browser, Json::array({track("سبد پر شد")})), 409, "unknown_visitor");
    conversation(browser);
    Json event = track("سبد پر شد");
    event.set("details", Json::array({Json::object({{"name", "sum"}, {"value", "640"}})}));
    Json page = Json::object(
        {{"kind", "page"}, {"name", "بامداد ۵۸"}, {"url", "https://asiab.example/bamdad"}});
    expect_status(tell(browser, Json::array({page, event})), 204);
    Answered list = seen(browser.customer);
    ASSERT_EQ(list["data"].size(), 2u);
    EXPECT_EQ(list["data"].at(0)["url"].text(), "https://asiab.example/bamdad");
    EXPECT_EQ(list["data"].at(1)["details"].at(0)["value"].text(), "640");
    EXPECT_EQ(list["data"].at(1)["at"].text(), to_iso(world().clock().now() - minutes(1)));
    expect_status(seen(browser.customer, neighbour), 404);
}

TEST_P(OnThePage, pages_are_not_kept_of_who_refused_it) {
    Browser browser = arrives();
    conversation(browser);
    auto say = [&](bool given) {
        expect_status(agent(sara, "POST", "/customers/" + browser.customer + "/consents",
                            Json::object({{"purpose", "page_tracking"},
                                          {"given", given},
                                          {"source", "conversation"}})),
                      200);
        world().clock().forward(minutes(1));
    };
    Json page = track("بامداد ۵۸");
    page.set("kind", "page");
    say(false);
    expect_status(tell(browser, Json::array({page, track("سبد پر شد")})), 204);
    EXPECT_EQ(seen(browser.customer)["data"].size(), 1u) << "only what the page itself reports";
    say(true);
    tell(browser, Json::array({page}));
    EXPECT_EQ(seen(browser.customer)["data"].size(), 2u);
}

TEST_P(OnThePage, what_it_told_of_two_who_are_one_stands_with_the_one_kept) {
    Browser one = arrives(), other = arrives();
    conversation(one);
    conversation(other);
    tell(one, Json::array({track("این")}));
    tell(other, Json::array({track("آن")}));
    expect_status(agent(parviz, "POST", "/customers/" + one.customer + "/merge",
                        Json::object({{"other_id", other.customer}})),
                  200);
    EXPECT_EQ(seen(one.customer)["data"].size(), 2u);
}

TEST_P(OnThePage, it_may_tell_so_much_and_no_more) {
    Browser browser = arrives();
    conversation(browser);
    expect_wrong(tell(browser, Json::array({track(" ")})), "tracks[0].name", "required");
    Json many{Json::Array{}};
    for (int i = 0; i < 20; ++i)
        many.push(track("رویداد " + std::to_string(i)));
    for (int i = 0; i < 6; ++i)
        expect_status(tell(browser, many), 204);
    expect_refused(tell(browser, Json::array({track("یکی بیشتر")})), 429, "too_many_tracks");
    for (int minute = 0; minute < 2; ++minute) {
        world().clock().forward(minutes(1));
        for (int i = 0; i < 6; ++i)
            tell(browser, many);
    }
    EXPECT_EQ(value<std::int64_t>("select count(*) from chat_track"), 200);
}

TEST_P(OnThePage, an_agents_choices_are_offered_to_the_visitor) {
    Browser browser = arrives();
    std::string id = conversation(browser);
    auto offer = [&](Json choices, std::string_view direction = "outgoing") {
        return agent(sara, "POST", "/conversations/" + id + "/messages",
                     Json::object({{"direction", direction},
                                   {"body", "کدام روز؟"},
                                   {"choices", std::move(choices)}}));
    };
    expect_status(offer(Json::array({" سه‌شنبه ", "روز دیگر"})), 201);
    Json last = messages(browser, id).at(1);
    ASSERT_EQ(last["choices"].size(), 2u);
    EXPECT_EQ(last["choices"].at(0).text(), "سه‌شنبه");
    EXPECT_EQ(messages(browser, id).at(0)["choices"].size(), 0u);
    expect_wrong(offer(Json::array({"الف", "الف"})), "choices[1]", "twice");
    expect_wrong(offer(Json::array({" "})), "choices[0]", "required");
    expect_wrong(offer(Json::array({std::string(81, 'x')})), "choices[0]", "too_long");
    expect_wrong(offer(Json::array({"الف"}), "note"), "choices", "only_in_answers");
    Answered held =
        agent(sara, "POST", "/conversations/" + id + "/scheduled_messages",
              Json::object(
                  {{"body", "یا فردا؟"}, {"undo_seconds", 10}, {"choices", Json::array({"بله"})}}));
    expect_status(held, 201);
    expect_status(agent(sara, "POST", "/scheduled_messages/" + id_in(held.body) + "/send"), 200);
    EXPECT_EQ(messages(browser, id).at(2)["choices"].at(0).text(), "بله");
}

}  // namespace
}  // namespace hamdel::chat
