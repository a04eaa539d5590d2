// Who gets copies: those who read along, whom the agent adds, and nobody who was taken out.
#include "post.h"

namespace hamdel::email {
namespace {

class Copies : public Post {
  protected:
    static Json person(const std::string& address, const std::string& name = "") {
        return Json::object({{"name", name}, {"address", address}});
    }
    std::string path() { return "/conversations/" + id_in(only_conversation()) + "/mail_copies"; }
    Answered choose(std::vector<Json> cc, std::vector<Json> bcc = {}) {
        return ask(sara, "PUT", path(),
                   Json::object({{"cc", Json(Json::Array(cc))}, {"bcc", Json(Json::Array(bcc))}}));
    }
};
HAMDEL_BOTH_ENGINES(Copies);

TEST_P(Copies, begin_with_who_was_copied) {
    negar_writes("سلام", "Cc: Boss <boss@example.com>, support@asiab.example\r\n");
    Answered shown = ask(sara, "GET", path());
    expect_status(shown, 200);
    EXPECT_EQ(shown["to"].at(0)["address"].text(), "negar@example.com");
    ASSERT_EQ(shown["cc"].size(), 1u) << shown;
    EXPECT_EQ(shown["cc"].at(0)["name"].text(), "Boss");
    EXPECT_EQ(shown["bcc"].size(), 0u);
}

TEST_P(Copies, go_to_whom_the_agent_chose_and_hidden_ones_stand_nowhere) {
    negar_writes("سلام", "Cc: boss@example.com\r\n");
    expect_status(choose({person("Friend@Example.com", "دوست")}, {person("audit@asiab.test")}),
                  200);
    answers(only_conversation(), "سلام");
    mail::Mail out = sent();
    ASSERT_EQ(out.cc.size(), 1u);
    EXPECT_EQ(out.cc[0], (mail::Address{"دوست", "Friend@example.com"}));
    EXPECT_EQ(smtp.mails()[0].find("audit@asiab.test"), std::string::npos);
    EXPECT_TRUE(smtp.was_told("RCPT TO:<audit@asiab.test>")) << "but it gets the mail";
    EXPECT_FALSE(smtp.was_told("RCPT TO:<boss@example.com>"));
    Json mail = mails(only_conversation()).back();
    EXPECT_EQ(mail["bcc"].at(0)["address"].text(), "audit@asiab.test");
}

TEST_P(Copies, hold_until_the_customers_next_mail) {
    negar_writes("سلام");
    expect_status(choose({person("friend@example.com")}), 200);
    answers(only_conversation(), "سلام");
    answers(only_conversation(), "یک چیز دیگر");
    EXPECT_EQ(sent(1).cc.size(), 1u);
    negar_writes("ممنون", "Cc: new@example.com\r\nIn-Reply-To: <" + sent().message_id + ">\r\n");
    answers(only_conversation(), "خواهش می‌کنم");
    ASSERT_EQ(sent(2).cc.size(), 1u);
    EXPECT_EQ(sent(2).cc[0].address, "new@example.com");
}

TEST_P(Copies, are_checked_and_nothing_is_half_kept) {
    negar_writes("سلام");
    expect_wrong(choose({person("a@example.com"), person("not an address")}), "cc[1].address",
                 "malformed_email");
    expect_wrong(choose({}, {person("support@asiab.example")}), "bcc[0].address", "own_address");
    expect_status(choose({person("a@example.com"), person("A@example.com")}), 200);
    expect_status(choose({person("a@example.com")}, {person("a@example.com")}), 200);
    Answered shown = ask(sara, "GET", path());
    EXPECT_EQ(shown["cc"].size(), 1u);
    EXPECT_EQ(shown["bcc"].size(), 0u) << "once is enough";
    expect_refused(ask(neighbour, "GET", path()), 404, "conversation");
    EXPECT_EQ(ask(vida, "PUT", path(), Json::object({{"cc", Json(Json::Array{})}})).status, 403);
}

}  // namespace
}  // namespace hamdel::email
