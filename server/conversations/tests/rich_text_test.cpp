// Rich text: cleaned before it is kept, its plain words searched and listed, pictures only of its
// own files; plain messages have none of it.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class RichText : public Desk {
  protected:
    std::string id = conversation();

    Answered send(Json body, std::string_view who = sara) {
        if (!body.find("direction")) body.set("direction", "outgoing");
        return call(who, "POST", "/api/v1/conversations/" + id + "/messages", body);
    }
    Answered write(std::string_view html) { return send(Json::object({{"html", html}})); }
    std::string path(std::string_view verb) {
        return "/conversations/" + id + "/" + std::string(verb);
    }
};
HAMDEL_BOTH_ENGINES(RichText);

TEST_P(RichText, is_cleaned_and_says_the_same_in_plain_words) {
    Answered sent = write(
        "<p onclick=x>سلام <b>سارا</b><script>alert(1)</script></p>"
        "<ul><li>یک<li>دو</ul>");
    expect_status(sent, 201);
    EXPECT_EQ(sent["message"]["html"].text(),
              "<p>سلام <strong>سارا</strong></p><ul><li>یک</li><li>دو</li></ul>");
    EXPECT_EQ(sent["message"]["body"].text(), "سلام سارا\n• یک\n• دو");
    EXPECT_EQ(show(id)["last_message"]["preview"].text(), "سلام سارا • یک • دو");
    Json read = get(sara, path("timeline"))["data"];
    EXPECT_EQ((*read.array()).back()["message"], sent["message"]);
}

TEST_P(RichText, is_found_by_its_words_and_not_by_its_tags) {
    write("<p>میل‌لنگ <strong>آسیاب</strong> رسید</p>");
    auto found = [&](std::string_view words) {
        return get(sara, "/search?q=" + std::string(words))["messages"].array()->size();
    };
    EXPECT_EQ(found("%D8%B1%D8%B3%DB%8C%D8%AF"), 1u);
    EXPECT_EQ(found("strong"), 0u);
}

TEST_P(RichText, that_is_plain_is_kept_as_plain_words_only) {
    Answered sent = write("<p>یک</p><p>دو<br>سه</p>");
    EXPECT_TRUE(sent["message"]["html"].is_null());
    EXPECT_EQ(sent["message"]["body"].text(), "یک\nدو\nسه");
    Answered plain = send(Json::object({{"body", "<b>one</b>"}}));
    EXPECT_TRUE(plain["message"]["html"].is_null());
    EXPECT_EQ(plain["message"]["body"].text(), "<b>one</b>") << "plain words are no rich text";
}

TEST_P(RichText, shows_pictures_of_its_own_files_only) {
    std::string own(upload(sara, "a.png")["id"].text());
    std::string other(upload(sara, "b.png")["id"].text());
    std::string html = "<p>a<img src=\"cid:" + own + "\"><img src=\"cid:" + other +
                       "\"><img src=\"https://track.example/1.gif\"></p>";
    Answered sent =
        send(Json::object({{"html", html}, {"attachment_ids", Json::array({Json(own)})}}));
    expect_status(sent, 201);
    EXPECT_EQ(sent["message"]["html"].text(), "<p>a<img src=\"cid:" + own + "\" alt=\"\"></p>");
}

TEST_P(RichText, of_which_nothing_is_left_is_refused) {
    expect_wrong(write("<script>alert(1)</script>"), "body", "required");
    expect_wrong(write("<p> </p>"), "body", "required");
    std::string long_words(longest_body + 1, 'a');
    expect_refused(write("<b>" + long_words + "</b>"), 413, "body_too_large");
    std::string tangle = "<a href='https://a.example/" + std::string(1900, 'x') + "'>";
    for (int at = 0; at < 1000; ++at)
        tangle += "<p>a";
    expect_refused(write(tangle), 413, "html_too_large");
    EXPECT_EQ(value<std::int64_t>("select count(*) from message"), 1);
}

TEST_P(RichText, of_a_note_goes_when_its_words_are_changed) {
    Answered note = send(Json::object({{"direction", "note"}, {"html", "<b>یک</b>"}}));
    std::string at = "/messages/" + std::string(note["message"]["id"].text());
    Answered edited = ask(sara, "PATCH", at, Json::object({{"body", "دو"}}));
    expect_status(edited, 200);
    EXPECT_TRUE(edited["html"].is_null());
}

TEST_P(RichText, of_a_note_stays_rich_when_it_is_changed_and_what_it_said_is_kept) {
    std::string own(upload(sara, "a.png")["id"].text());
    std::string other(upload(sara, "b.png")["id"].text());
    Answered note = send(Json::object({{"direction", "note"},
                                       {"html", "<b>یک</b>"},
                                       {"attachment_ids", Json::array({Json(own)})}}));
    std::string message(note["message"]["id"].text());
    Answered edited =
        ask(sara, "PATCH", "/messages/" + message,
            Json::object({{"html", "<p onclick=x><i>دو</i><script>x</script><img src=\"cid:" + own +
                                       "\"><img src='cid:" + other + "'></p>"}}));
    expect_status(edited, 200);
    EXPECT_EQ(edited["html"].text(), "<p><em>دو</em><img src=\"cid:" + own + "\" alt=\"\"></p>");
    EXPECT_EQ(edited["body"].text(), "دو");
    EXPECT_EQ(value<std::string>("select html from message_version"), "<p><strong>یک</strong></p>");
    EXPECT_EQ(show(id)["last_message"]["preview"].text(), "دو");
    Answered plain = ask(sara, "PATCH", "/messages/" + message,
                         Json::object({{"html", "<p>سه</p><p>چهار</p>"}}));
    EXPECT_TRUE(plain["html"].is_null());
    EXPECT_EQ(plain["body"].text(), "سه\nچهار");
}

TEST_P(RichText, of_a_note_that_says_nothing_is_refused_and_the_note_stays) {
    Answered note = send(Json::object({{"direction", "note"}, {"html", "<b>یک</b>"}}));
    std::string at = "/messages/" + std::string(note["message"]["id"].text());
    expect_wrong(ask(sara, "PATCH", at, Json::object({{"html", "<script>x</script>"}})), "body",
                 "required");
    expect_wrong(ask(sara, "PATCH", at, Json::object({})), "body", "required");
    EXPECT_EQ(value<std::string>("select html from message where direction = 'note'"),
              "<p><strong>یک</strong></p>");
    EXPECT_EQ(value<std::int64_t>("select count(*) from message_version"), 0);
}

TEST_P(RichText, waits_with_a_message_that_is_sent_later) {
    Answered held = act(sara, id, "scheduled_messages",
                        Json::object({{"html", "<b>بله</b>"}, {"undo_seconds", 10}}));
    expect_status(held, 201);
    EXPECT_EQ(held["html"].text(), "<p><strong>بله</strong></p>");
    EXPECT_EQ(held["body"].text(), "بله");
    world().clock().forward(seconds(10));
    EXPECT_EQ(ring_timers(), 1);
    Json read = get(sara, path("timeline"))["data"];
    EXPECT_EQ((*read.array()).back()["message"]["html"].text(), "<p><strong>بله</strong></p>");
}

TEST_P(RichText, is_kept_with_a_draft_and_goes_with_it) {
    Answered saved = ask(sara, "PUT", path("draft"),
                         Json::object({{"body", "بله"}, {"html", "<b>بله</b><script>"}}));
    expect_status(saved, 200);
    EXPECT_EQ(saved["html"].text(), "<p><strong>بله</strong></p>");
    EXPECT_EQ(get(sara, path("draft"))["html"], saved["html"]);
    Json other = Json::object({{"body", "نه"}, {"html", "<i>نه</i>"}, {"based_on", 1}});
    Answered both = ask(sara, "PUT", path("draft"), other);
    EXPECT_EQ(both["html"].text(), "<p><em>نه</em></p>");
    EXPECT_EQ(both["other"]["html"], saved["html"]);
    send(Json::object({{"body", "نه"}, {"draft_version", both["version"]}}));
    EXPECT_TRUE(get(sara, path("draft"))["html"].is_null());
}

}  // namespace
}  // namespace hamdel::conversations
