// Sending through servers that answer as they please: how it ended is said exactly, and what nobody
// can know is called lost.
#include "net/smtp.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <thread>

#include "smtp/heard.h"
#include "world/line_peer.h"

namespace hamdel::net {
namespace {

using testing::ElementsAre;
using world::LinePeer;

constexpr Outward own_network{.may_stay_inside = true};

const SmtpMail words{.from = "desk@asiab.example",
                     .recipients = {"mina@pars.example", "reza@pars.example"},
                     .bytes = "Subject: =?utf-8?q?x?=\n\nfirst\n.second\n.\nlast"};

// Answers by the beginning of a command; an empty answer cuts the connection.
struct Script {
    std::map<std::string, std::string> answers = {};
    std::string greeting = "220 peer ready\r\n";
    std::string after_content = "250 2.0.0 taken as 7\r\n";
    bool cuts_in_content = false;
    bool cuts_after_mail = false;

    const std::string* find(const std::string& line) const {
        for (const auto& [begin, answer] : answers)
            if (line.starts_with(begin)) return &answer;
        return nullptr;
    }

    void operator()(LinePeer::Talk& talk) const {
        talk.say(greeting);
        for (;;) {
            std::string line = talk.line();
            const std::string* said = find(line);
            if (said && said->empty()) return;
            if (said)
                talk.say(*said);
            else if (line.starts_with("DATA"))
                talk.say("354 go\r\n");
            else if (line.starts_with("EHLO"))
                talk.say("250-peer\r\n250-SIZE 1000000\r\n250 ENHANCEDSTATUSCODES\r\n");
            else
                talk.say("250 2.0.0 fine\r\n");
            if (!line.starts_with("DATA") || said) continue;
            if (cuts_in_content) return void(talk.up_to("first"));
            while (talk.line() != ".") {
            }
            if (after_content.empty()) return;
            talk.say(after_content);
            if (cuts_after_mail) return;
        }
    }
};

MailServer at(const LinePeer& peer) {
    return {.host = "127.0.0.1", .port = peer.port(), .security = MailServer::Security::none};
}

SmtpOutcome outcome_of(Script script, const SmtpMail& mail = words) {
    LinePeer peer(std::move(script));
    Smtp smtp(own_network, {.connecting = seconds(1)});
    return smtp.send(at(peer), mail);
}

TEST(Smtp, brings_the_mail_as_it_is_with_whole_line_ends_and_doubled_dots) {
    LinePeer peer{Script()};
    Smtp smtp(own_network, {.helo = "desk.asiab.example"});
    SmtpOutcome out = smtp.send(at(peer), words);
    EXPECT_EQ(out.end, SmtpEnd::accepted) << out.why;
    EXPECT_EQ(out.reply, (SmtpReply{250, "2.0.0", "taken as 7"}));
    EXPECT_THAT(peer.heard(),
                ElementsAre("EHLO desk.asiab.example", "MAIL FROM:<desk@asiab.example> SIZE=51",
                            "RCPT TO:<mina@pars.example>", "RCPT TO:<reza@pars.example>", "DATA",
                            "Subject: =?utf-8?q?x?=", "", "first", "..second", "..", "last", "."));
}

TEST(Smtp, keeps_a_connection_for_the_next_mail_and_closes_it_when_idle) {
    LinePeer peer{Script()};
    Smtp smtp(own_network, {.idle = milliseconds(100)});
    EXPECT_EQ(smtp.send(at(peer), words).end, SmtpEnd::accepted);
    EXPECT_EQ(smtp.send(at(peer), words).end, SmtpEnd::accepted);
    EXPECT_EQ(peer.connections(), 1);
    EXPECT_EQ(smtp.kept_connections(), 1);
    while (smtp.kept_connections() > 0)
        std::this_thread::yield();
    EXPECT_EQ(smtp.send(at(peer), words).end, SmtpEnd::accepted);
    EXPECT_EQ(peer.connections(), 2);
}

TEST(Smtp, takes_a_new_connection_when_the_server_closed_the_kept_one) {
    Script script;
    script.cuts_after_mail = true;
    LinePeer peer(script);
    Smtp smtp(own_network);
    for (int i = 0; i < 3; ++i) {
        SmtpOutcome out = smtp.send(at(peer), words);
        EXPECT_EQ(out.end, SmtpEnd::accepted) << out.why;
    }
    EXPECT_EQ(peer.connections(), 3);
}

TEST(Smtp, says_what_is_refused_for_now_and_what_for_good) {
    SmtpOutcome out = outcome_of({.answers = {{"MAIL", "451-4.7.1 grey\r\n451 4.7.1 listed\r\n"}}});
    EXPECT_EQ(out.end, SmtpEnd::refused_for_now);
    EXPECT_EQ(out.step, SmtpStep::sender);
    EXPECT_EQ(out.reply, (SmtpReply{451, "4.7.1", "grey listed"}));

    out = outcome_of({.after_content = "554 5.7.1 spam\r\n"});
    EXPECT_EQ(out.end, SmtpEnd::refused);
    EXPECT_EQ(out.step, SmtpStep::content);

    out = outcome_of({.answers = {{"DATA", "452 4.3.1 disk full\r\n"}}});
    EXPECT_EQ(out.end, SmtpEnd::refused_for_now);
    EXPECT_EQ(out.step, SmtpStep::content);
}

TEST(Smtp, names_the_recipients_that_were_refused) {
    SmtpOutcome out = outcome_of({.answers = {{"RCPT TO:<mina", "550 5.1.1 no mina\r\n"}}});
    EXPECT_EQ(out.end, SmtpEnd::accepted);
    ASSERT_EQ(out.refused.size(), 1u);
    EXPECT_EQ(out.refused[0].address, "mina@pars.example");
    EXPECT_EQ(out.refused[0].reply, (SmtpReply{550, "5.1.1", "no mina"}));

    out = outcome_of({.answers = {{"RCPT", "550 5.1.1 nobody\r\n"}}});
    EXPECT_EQ(out.end, SmtpEnd::refused);
    EXPECT_EQ(out.step, SmtpStep::recipient);
    EXPECT_EQ(out.refused.size(), 2u);

    out = outcome_of({.answers = {{"RCPT TO:<mina", "450 4.2.0 later\r\n"},
                                  {"RCPT TO:<reza", "550 5.1.1 nobody\r\n"}}});
    EXPECT_EQ(out.end, SmtpEnd::refused_for_now);
}

TEST(Smtp, calls_an_answer_lost_only_when_all_was_sent) {
    SmtpOutcome out = outcome_of({.after_content = ""});
    EXPECT_EQ(out.end, SmtpEnd::lost) << out.why;
    EXPECT_EQ(out.step, SmtpStep::content);

    // More than the system's buffers hold, so that it is still being sent.
    SmtpMail large = words;
    for (int i = 0; i < 200'000; ++i)
        large.bytes +=
            "\na line of a hundred letters and more, so that many of them make a large mail";
    out = outcome_of({.cuts_in_content = true}, large);
    EXPECT_EQ(out.end, SmtpEnd::not_reached) << out.why;
    EXPECT_EQ(out.step, SmtpStep::content);
}

TEST(Smtp, says_how_far_it_came) {
    auto step = [](Script script) {
        SmtpOutcome out = outcome_of(std::move(script));
        EXPECT_EQ(out.end, SmtpEnd::not_reached) << out.why;
        return out.step;
    };
    EXPECT_EQ(step({.greeting = "554 5.3.2 not today\r\n"}), SmtpStep::greeting);
    EXPECT_EQ(step({.greeting = "hello\r\n"}), SmtpStep::greeting);
    EXPECT_EQ(step({.answers = {{"EHLO", ""}}}), SmtpStep::greeting);
    EXPECT_EQ(step({.answers = {{"MAIL", ""}}}), SmtpStep::sender);
    EXPECT_EQ(step({.answers = {{"RCPT", ""}}}), SmtpStep::recipient);
    EXPECT_EQ(step({.answers = {{"DATA", ""}}}), SmtpStep::content);

    // No name server is asked: this can be no name.
    Smtp smtp(own_network);
    EXPECT_EQ(smtp.send({.host = "nobody..invalid", .port = 25}, words).step, SmtpStep::name);
    int closed_port = LinePeer{Script()}.port();
    EXPECT_EQ(smtp.send({.host = "127.0.0.1", .port = closed_port}, words).step,
              SmtpStep::connection);
}

TEST(Smtp, stays_away_from_servers_without_tls_and_from_silent_ones) {
    LinePeer peer{Script()};
    Smtp smtp(own_network);
    MailServer server = at(peer);
    server.security = MailServer::Security::starttls;
    EXPECT_EQ(smtp.send(server, words).step, SmtpStep::tls);
    server.security = MailServer::Security::tls;
    EXPECT_EQ(smtp.send(server, words).step, SmtpStep::tls);
    for (const std::string& line : peer.heard())
        EXPECT_FALSE(line.starts_with("MAIL")) << line;

    LinePeer silent([](LinePeer::Talk& talk) { talk.line(); });
    Smtp hasty(own_network, {.connecting = milliseconds(200), .sending = milliseconds(200)});
    EXPECT_EQ(hasty.send(at(silent), words).step, SmtpStep::greeting);
}

TEST(Smtp, goes_nowhere_inside_unless_it_may) {
    LinePeer peer{Script()};
    Smtp smtp(Outward{});
    MailServer server = at(peer);
    EXPECT_EQ(smtp.send(server, words).step, SmtpStep::address);
    server.security = MailServer::Security::starttls;
    EXPECT_EQ(smtp.send(server, words).step, SmtpStep::connection);
    server.host = "localhost";
    EXPECT_EQ(smtp.check(server).step, SmtpStep::connection);
    EXPECT_EQ(peer.connections(), 0);
}

TEST(Smtp, sends_nothing_that_would_break_a_line) {
    LinePeer peer{Script()};
    Smtp smtp(own_network);
    for (const char* address : {"a@b\r\nRCPT TO:<c@d>", "a@b>", "a b@c", "", "nobody", "<a@b"}) {
        SmtpMail mail = words;
        mail.recipients = {address};
        SmtpOutcome out = smtp.send(at(peer), mail);
        EXPECT_EQ(out.end, SmtpEnd::refused) << address;
        EXPECT_EQ(out.step, SmtpStep::address) << address;
    }
    MailServer server = at(peer);
    for (const char* host : {"a/b", "a b", "", "user@host", "a\r\nb"}) {
        server.host = host;
        EXPECT_EQ(smtp.check(server).step, SmtpStep::address) << host;
    }
    EXPECT_EQ(peer.connections(), 0);
}

TEST(Smtp, checks_a_server_without_sending) {
    LinePeer peer{Script()};
    Smtp smtp(own_network);
    EXPECT_EQ(smtp.check(at(peer)).end, SmtpEnd::accepted);
    MailServer server = at(peer);
    server.sign_in = MailServer::SignIn::password;
    server.user = "desk";
    server.secret = "secret";
    SmtpOutcome out = smtp.check(server);
    EXPECT_EQ(out.end, SmtpEnd::not_reached);
    EXPECT_EQ(out.step, SmtpStep::sign_in) << "it offers none";
    for (const std::string& line : peer.heard())
        EXPECT_FALSE(line.starts_with("MAIL")) << line;
}

TEST(Smtp, ends_what_is_under_way_when_it_is_stopped) {
    std::atomic<bool> is_there = false;
    LinePeer silent([&](LinePeer::Talk& talk) {
        is_there = true;
        talk.line();
    });
    Smtp smtp(own_network);
    SmtpOutcome out;
    std::thread sending([&] { out = smtp.send(at(silent), words); });
    while (!is_there)
        std::this_thread::yield();
    smtp.stop();
    sending.join();
    EXPECT_EQ(out.end, SmtpEnd::not_reached);
    EXPECT_EQ(smtp.send(at(silent), words).end, SmtpEnd::not_reached);
}

TEST(SmtpReply, is_read_with_or_without_an_enhanced_code) {
    EXPECT_EQ(parse_smtp_line("550-5.1.1 No such user\r\n"),
              (SmtpReply{550, "5.1.1", "No such user"}));
    EXPECT_EQ(parse_smtp_line("550 5 messages are too many"),
              (SmtpReply{550, "", "5 messages are too many"}));
    EXPECT_EQ(parse_smtp_line("421"), (SmtpReply{421, "", ""}));
    EXPECT_EQ(parse_smtp_line("250 2.0.0"), (SmtpReply{250, "2.0.0", ""}));
    EXPECT_EQ(parse_smtp_line("554 a\xff"), (SmtpReply{554, "", "a\xef\xbf\xbd"}));
    EXPECT_EQ(parse_smtp_line("hello").code, 0);
}

}  // namespace
}  // namespace hamdel::net
