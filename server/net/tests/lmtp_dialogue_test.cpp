// The protocol of LMTP without a socket: what is answered, what is taken, and what is not the end
// of a mail.
#include "lmtp/dialogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hamdel::net {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

struct Taken {
    std::string from;
    std::vector<std::string> recipients;
    std::string bytes;
};

class LmtpDialogues : public testing::Test {
  protected:
    std::string say(std::string_view bytes) { return dialogue.feed(bytes); }
    void begin(std::string_view sender = "MAIL FROM:<mina@pars.example>\r\n") {
        say("LHLO mx.asiab.example\r\n");
        ASSERT_EQ(say(sender), "250 2.1.0 OK\r\n");
        ASSERT_EQ(say("RCPT TO:<desk@asiab.example>\r\n"), "250 2.1.5 OK\r\n");
        ASSERT_THAT(say("DATA\r\n"), StartsWith("354 "));
    }

    bool does_fail = false;
    std::vector<Taken> taken;
    LmtpDoor door{
        .knows =
            [](const std::string& recipient) {
                if (recipient == "broken@asiab.example") throw std::runtime_error("no database");
                return recipient.ends_with("@asiab.example") && recipient != "no@asiab.example";
            },
        .deliver =
            [this](const LmtpMail& mail) {
                if (does_fail) throw std::runtime_error("disk full");
                taken.push_back({mail.from, mail.recipients, std::string(mail.bytes)});
            },
    };
    LmtpLimits limits{.mail = 1000, .in_memory = 100, .line = 300, .recipients = 3, .mistakes = 4};
    LmtpDialogue dialogue{door, limits, "desk.asiab.example"};
};

TEST_F(LmtpDialogues, takes_a_mail_and_answers_for_each_recipient) {
    EXPECT_EQ(dialogue.greeting(), "220 desk.asiab.example LMTP ready\r\n");
    EXPECT_EQ(say("LHLO mx\r\n"),
              "250-desk.asiab.example\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n"
              "250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 1000\r\n");
    // All at once, as PIPELINING allows.
    EXPECT_EQ(say("MAIL FROM:<mina@pars.example> SIZE=99 BODY=8BITMIME SMTPUTF8\r\n"
                  "RCPT TO:<desk@asiab.example>\r\nRCPT TO:<no@asiab.example>\r\n"
                  "rcpt to: <مینا@asiab.example>\r\nRCPT TO:<broken@asiab.example>\r\nDATA\r\n"),
              "250 2.1.0 OK\r\n250 2.1.5 OK\r\n550 5.1.1 No such mailbox here\r\n250 2.1.5 OK\r\n"
              "451 4.3.0 Not now, please try again later\r\n"
              "354 Send the mail, end it with a dot alone\r\n");
    std::string mail = "Subject: سلام\r\n\r\n..two\r\n.one\r\n\0nul\xff\r\n"s;
    std::string sent = "Subject: سلام\r\n\r\n...two\r\n..one\r\n\0nul\xff\r\n"s;
    EXPECT_EQ(say(sent), "");
    EXPECT_EQ(say(".\r\nQUIT\r\n"), "250 2.0.0 Taken\r\n250 2.0.0 Taken\r\n221 2.0.0 Bye\r\n");
    EXPECT_TRUE(dialogue.is_over());
    ASSERT_EQ(taken.size(), 1u);
    EXPECT_EQ(taken[0].from, "mina@pars.example");
    EXPECT_THAT(taken[0].recipients, ElementsAre("desk@asiab.example", "مینا@asiab.example"));
    EXPECT_EQ(taken[0].bytes, mail);
}

TEST_F(LmtpDialogues, a_mail_ends_with_nothing_but_a_dot_between_whole_line_ends) {
    begin();
    for (const char* not_the_end :
         {"a\n.\n", "b\n.\r\n", "c\r\n.\n", "d\r.\r", "e\r\n.\r", "\r.\r\n", "x\r\n. \r\n"})
        ASSERT_EQ(say(not_the_end), "") << not_the_end;
    EXPECT_EQ(say("MAIL FROM:<thief@evil.example>\r\n.\r\n"), "250 2.0.0 Taken\r\n");
    ASSERT_EQ(taken.size(), 1u);
    EXPECT_EQ(
        taken[0].bytes,
        "a\n.\nb\n.\r\nc\r\n\nd\r.\re\r\n\r\r.\r\nx\r\n \r\nMAIL FROM:<thief@evil.example>\r\n");
}

TEST_F(LmtpDialogues, answers_later_when_a_mail_was_not_taken) {
    does_fail = true;
    begin();
    EXPECT_EQ(say("x\r\n.\r\n"), "451 4.3.0 Not now, please try again later\r\n");
    does_fail = false;
    begin();
    EXPECT_EQ(say("x\r\n.\r\n"), "250 2.0.0 Taken\r\n");
    EXPECT_EQ(taken.size(), 1u);
}

TEST_F(LmtpDialogues, knows_when_a_mail_is_too_large) {
    say("LHLO mx\r\n");
    EXPECT_THAT(say("MAIL FROM:<a@b.c> SIZE=1001\r\n"), StartsWith("552 5.3.4"));
    EXPECT_THAT(say("MAIL FROM:<a@b.c> SIZE=99999999999999999999999\r\n"), StartsWith("552 "));
    begin();
    EXPECT_EQ(say(std::string(3000, 'x')), "");
    EXPECT_THAT(say("\r\n.\r\n"), StartsWith("552 5.3.4"));
    EXPECT_TRUE(taken.empty());
    begin("MAIL FROM:<>\r\n");
    // Over the size that stays in memory.
    std::string large = std::string(900, 'y') + "\r\n";
    EXPECT_EQ(say(large + ".\r\n"), "250 2.0.0 Taken\r\n");
    ASSERT_EQ(taken.size(), 1u);
    EXPECT_EQ(taken[0].bytes, large);
    EXPECT_EQ(taken[0].from, "");
}

TEST_F(LmtpDialogues, keeps_the_order_of_commands) {
    EXPECT_THAT(say("MAIL FROM:<a@b.c>\r\n"), StartsWith("503 "));
    EXPECT_THAT(say("EHLO mx\r\n"), StartsWith("500 5.5.1 This is LMTP"));
    say("LHLO mx\r\n");
    EXPECT_THAT(say("RCPT TO:<desk@asiab.example>\r\n"), StartsWith("503 "));
    EXPECT_THAT(say("NOOP\nVRFY desk\nRSET\n"),
                "250 2.0.0 OK\r\n252 2.5.2 Send it and see\r\n"
                "250 2.0.0 OK\r\n")
        << "a command may end in a lone LF";
    say("MAIL FROM:<a@b.c>\r\nRCPT TO:<no@asiab.example>\r\n");
    EXPECT_THAT(say("DATA\r\n"), StartsWith("503 ")) << "nobody was accepted";
    EXPECT_FALSE(dialogue.is_over());
}

TEST_F(LmtpDialogues, forgets_a_mail_when_it_is_told_to) {
    say("LHLO mx\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<desk@asiab.example>\r\nRSET\r\n");
    EXPECT_THAT(say("DATA\r\n"), StartsWith("503 "));
    begin();
}

TEST_F(LmtpDialogues, refuses_what_is_no_command_and_leaves_after_too_much_of_it) {
    say("LHLO mx\r\n");
    EXPECT_THAT(say("MAIL FROM:a@b.c\r\n"), StartsWith("501 "));
    EXPECT_THAT(say("MAIL FROM:<a@b.c> RET=FULL\r\n"), StartsWith("555 "));
    EXPECT_THAT(say(std::string("NO\0OP\r\n", 7)), StartsWith("500 "));
    EXPECT_THAT(say(std::string(100'000, 'x') + "\r\n"), StartsWith("500 5.5.2 Line too long"));
    EXPECT_THAT(say("WHAT\r\n"), HasSubstr("\r\n421 4.7.0"));
    EXPECT_TRUE(dialogue.is_over());
    EXPECT_EQ(say("NOOP\r\n"), "");
}

TEST_F(LmtpDialogues, leaves_when_nothing_but_commands_come) {
    std::string flood;
    for (int i = 0; i < 2100; ++i)
        flood += "NOOP\r\n";
    EXPECT_THAT(say(flood), testing::EndsWith("421 4.7.0 Too many commands\r\n"));
    EXPECT_TRUE(dialogue.is_over());
}

TEST_F(LmtpDialogues, sends_the_rest_of_too_many_recipients_another_time) {
    say("LHLO mx\r\nMAIL FROM:<a@b.c>\r\n");
    for (int i = 0; i < 3; ++i)
        EXPECT_THAT(say("RCPT TO:<desk@asiab.example>\r\n"), StartsWith("250"));
    EXPECT_THAT(say("RCPT TO:<desk@asiab.example>\r\n"), StartsWith("452 4.5.3"));
}

TEST(LmtpPath, is_read_with_quotes_and_routes) {
    auto path = parse_lmtp_path("TO:<\"a>b\\\"c\"@asiab.example> notify=never", "TO");
    ASSERT_TRUE(path);
    EXPECT_EQ(path->address, "\"a>b\\\"c\"@asiab.example");
    EXPECT_THAT(path->parameters, ElementsAre("NOTIFY=NEVER"));
    EXPECT_EQ(parse_lmtp_path("FROM:<@a,@b:c@d>", "FROM")->address, "c@d");
    EXPECT_EQ(parse_lmtp_path("from:<>", "FROM")->address, "");
    for (const char* wrong : {"", "FROM", "FROM:", "FROM:<", "FROM:<a", "FROM:a>", "FROM:<a>b",
                              "TO:<a@b>", "FROM:<\"a>", "FROM:<a\xff@b>"})
        EXPECT_FALSE(parse_lmtp_path(wrong, "FROM")) << wrong;
}

}  // namespace
}  // namespace hamdel::net
