// That a mail has come is said at once, to people, and never without end.
#include "post.h"

namespace hamdel::email {
namespace {

class Acknowledging : public Post {
  protected:
    Acknowledging() { acknowledges(""); }

    void acknowledges(const std::string& words, bool on = true) {
        Json outgoing = Json::object({{"host", "127.0.0.1"},
                                      {"port", smtp.port()},
                                      {"security", "none"},
                                      {"sign_in", "none"}});
        Json settings = Json::object({{"address", "support@asiab.example"},
                                      {"sender_name", "آسیاب"},
                                      {"acknowledges", on},
                                      {"acknowledgement", words},
                                      {"outgoing", outgoing}});
        expect_status(ask(parviz, "PATCH", "/email_channels/" + to_string(channel),
                          Json::object({{"settings", settings}})),
                      200);
    }
    std::size_t count() {
        send();
        return smtp.mails().size();
    }
};
HAMDEL_BOTH_ENGINES(Acknowledging);

TEST_P(Acknowledging, says_at_once_that_it_came_with_name_and_number) {
    negar_writes("سلام، سفارش من نرسیده است.");
    ASSERT_EQ(count(), 1u);
    mail::Mail out = sent();
    std::string number = to_text(only_conversation()["number"]);
    EXPECT_EQ(out.to.front().address, "negar@example.com");
    EXPECT_EQ(*out.header("auto-submitted"), "auto-replied");
    EXPECT_EQ(out.in_reply_to, std::vector<std::string>{"1@example.com"});
    EXPECT_NE(out.subject.find("[#" + number + "]"), std::string::npos) << out.subject;
    EXPECT_TRUE(out.text.starts_with("سلام نگار،")) << out.text;
    EXPECT_NE(out.text.find(number), std::string::npos) << out.text;
    EXPECT_EQ(messages(only_conversation()).size(), 1u) << "it is no answer of an agent";
    EXPECT_EQ(mails(only_conversation()).back()["kind"].text(), "acknowledgement");
    EXPECT_EQ(messages(only_conversation())[0]["delivery"]["state"].text(), "sent");
}

TEST_P(Acknowledging, speaks_the_customers_language) {
    arrives(
        "From: Kim <kim@example.com>\r\nSubject: Order\r\n\r\nHello, my order has not "
        "arrived yet. Could you please look where it is?");
    ASSERT_EQ(count(), 1u);
    EXPECT_NE(sent().text.find("Hello Kim,"), std::string::npos) << sent().text;
}

TEST_P(Acknowledging, has_the_words_that_were_set) {
    acknowledges("{name} عزیز، شمارهٔ شما {number} است.");
    negar_writes("سلام");
    ASSERT_EQ(count(), 1u);
    std::string number = to_text(only_conversation()["number"]);
    EXPECT_NE(sent().text.find("نگار عزیز، شمارهٔ شما " + number + " است."), std::string::npos)
        << sent().text;
}

TEST_P(Acknowledging, an_answer_to_it_goes_on_in_the_conversation_unacknowledged) {
    negar_writes("سلام");
    ASSERT_EQ(count(), 1u);
    negar_writes("این هم عکس", "In-Reply-To: <" + sent().message_id + ">\r\n");
    EXPECT_EQ(messages(only_conversation()).size(), 2u);
    EXPECT_EQ(count(), 1u);
}

TEST_P(Acknowledging, is_said_once_an_hour_to_the_same_address) {
    for (int i = 0; i < 5; ++i)
        negar_writes("سلام", "", "موضوع " + std::to_string(i));
    EXPECT_EQ(conversations().size(), 5u);
    EXPECT_EQ(count(), 1u);
    world().clock().forward(minutes(61));
    negar_writes("سلام", "", "بعداً");
    EXPECT_EQ(count(), 2u);
}

TEST_P(Acknowledging, never_to_machines) {
    for (const char* head :
         {"Auto-Submitted: auto-generated", "Auto-Submitted: auto-replied", "Precedence: bulk",
          "Precedence: list", "List-Id: <news.example.com>", "List-Unsubscribe: <mailto:a@b.c>",
          "Return-Path: <>", "X-Auto-Response-Suppress: All", "X-Loop: us"})
        arrives(std::string("From: m@example.com\r\nSubject: news\r\n") + head +
                "\r\n\r\nwords of " + head);
    for (const char* from : {"noreply@shop.example", "MAILER-DAEMON@mx.example", "no address",
                             "support@asiab.example", ""})
        arrives(std::string("From: ") + from + "\r\nSubject: x\r\n\r\nwords of " + from);
    EXPECT_EQ(count(), 0u);
}

TEST_P(Acknowledging, two_that_answer_each_other_come_to_rest) {
    acknowledges("{name}: {number}");
    std::string mail = "From: robot@example.com\r\nSubject: I got it\r\n\r\nYour mail came: ";
    arrives(mail + "0");
    // It answers each of ours with a new mail that names nothing.
    for (std::size_t i = 1; i < 6 && count() >= i; ++i)
        arrives(mail + std::to_string(i));
    EXPECT_EQ(count(), 1u);
}

TEST_P(Acknowledging, a_report_about_it_is_no_word_on_the_customers_message) {
    negar_writes("سلام");
    ASSERT_EQ(count(), 1u);
    arrives(
        "From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        "--b\r\n\r\nIt failed.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; negar@example.com\r\n"
        "Action: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
        "Message-ID: <" +
        sent().message_id + ">\r\n\r\nx\r\n--b--\r\n");
    EXPECT_EQ(messages(only_conversation())[0]["delivery"]["state"].text(), "sent");
    EXPECT_EQ(count(), 1u);
}

TEST_P(Acknowledging, is_silent_where_it_is_switched_off) {
    acknowledges("", false);
    negar_writes("سلام");
    EXPECT_EQ(count(), 0u);
}

}  // namespace
}  // namespace hamdel::email
