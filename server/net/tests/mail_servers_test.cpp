// A mail on its whole way between real servers: out through Postfix with a sign-in, into a mailbox
// of Dovecot, and to our own listener of LMTP.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

#include "net/imap.h"
#include "net/lmtp_server.h"
#include "net/smtp.h"
#include "world/mail_servers.h"

namespace hamdel::net {
namespace {

using testing::HasSubstr;
using testing::StartsWith;
using world::MailServers;
using Way = MailServer::Security;

constexpr Outward may_be_here{.may_stay_inside = true};

const std::string plain_mail =
    "From: desk@asiab.example\nTo: mina@asiab.example\nSubject: =?utf-8?B?2LPZhNin2YU=?=\n"
    "Date: Sun, 22 Nov 2026 10:00:00 +0330\nMessage-ID: <one@asiab.example>\n\n.a dot "
    "first\n.\nand the end";

class MailOnItsWay : public testing::Test {
  protected:
    static MailServer submission(Way way = Way::starttls) {
        auto& servers = MailServers::running();
        bool is_tls = way == Way::tls;
        return {.host = "localhost",
                .port = is_tls ? servers.ports().submissions : servers.ports().submission,
                .security = way,
                .sign_in = MailServer::SignIn::password,
                .user = "mina@asiab.example",
                .secret = MailServers::password_of("mina@asiab.example"),
                .ca_file = servers.ca_file()};
    }
    static MailServer relay() {
        return {.host = "127.0.0.1",
                .port = MailServers::running().ports().smtp,
                .security = Way::none};
    }
    static SmtpMail mail_to(const std::string& address) {
        return {.from = "mina@asiab.example", .recipients = {address}, .bytes = plain_mail};
    }
    static std::string listening() {
        return "127.0.0.1:" + std::to_string(MailServers::running().ports().lmtp);
    }

    Bell bell;
    Smtp smtp{may_be_here, {.connecting = seconds(5)}};
};

// Takes mails of Postfix and says when they are there.
class Desk {
  public:
    LmtpDoor door() {
        return {.knows = [](const std::string& who) { return who != "nobody@hamdel.example"; },
                .deliver =
                    [this](const LmtpMail& mail) {
                        std::lock_guard lock(mutex_);
                        changed_.notify_all();
                        if (++calls_ <= refusals) throw std::runtime_error("not now");
                        mails_.emplace_back(mail.bytes);
                        from_ = mail.from;
                    }};
    }
    std::string first() {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, std::chrono::seconds(30), [&] { return !mails_.empty(); });
        return mails_.empty() ? "" : mails_.front();
    }
    int calls() {
        std::lock_guard lock(mutex_);
        return calls_;
    }
    std::string from() {
        std::lock_guard lock(mutex_);
        return from_;
    }

    int refusals = 0;

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> mails_;
    std::string from_;
    int calls_ = 0;
};

TEST_F(MailOnItsWay, goes_out_with_a_sign_in_and_arrives_in_a_mailbox) {
    MailServer box = submission();
    box.user = "desk@asiab.example";
    box.secret = MailServers::password_of(box.user);
    box.security = Way::tls;
    box.port = MailServers::running().ports().imaps;
    Imap session(box, may_be_here, bell);
    std::uint32_t last = session.select("INBOX").highest_uid;
    for (Way way : {Way::starttls, Way::tls}) {
        SmtpOutcome out = smtp.send(submission(way), mail_to("desk@asiab.example"));
        ASSERT_EQ(out.end, SmtpEnd::accepted) << out.why << " " << out.reply.words;
        EXPECT_EQ(out.reply.code, 250);
        EXPECT_EQ(out.reply.status, "2.0.0");
        EXPECT_THAT(out.reply.words, HasSubstr("queued as"));
        while (session.uids_above(last).empty())
            session.wait(seconds(10));
        last = session.uids_above(last).back();
        EXPECT_THAT(session.fetch(last).value_or(""),
                    HasSubstr("\r\nMessage-ID: <one@asiab.example>\r\n\r\n.a dot first\r\n.\r\n"
                              "and the end\r\n"));
    }
}

TEST_F(MailOnItsWay, is_kept_on_one_connection) {
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(smtp.send(submission(), mail_to("mina@asiab.example")).end, SmtpEnd::accepted);
    EXPECT_EQ(smtp.kept_connections(), 1);
}

TEST_F(MailOnItsWay, is_handed_over_to_us_again_until_it_was_taken) {
    Desk desk;
    desk.refusals = 1;
    LmtpServer server(listening(), desk.door());
    SmtpOutcome out = smtp.send(relay(), mail_to("desk@hamdel.example"));
    ASSERT_EQ(out.end, SmtpEnd::accepted) << out.why << " " << out.reply.words;
    std::string taken = desk.first();
    EXPECT_THAT(taken, HasSubstr("\r\n\r\n.a dot first\r\n.\r\nand the end\r\n"));
    EXPECT_EQ(desk.from(), "mina@asiab.example");
    EXPECT_EQ(desk.calls(), 2);
}

TEST_F(MailOnItsWay, is_refused_by_words_of_the_server) {
    SmtpOutcome out = smtp.send(relay(), mail_to("nobody@asiab.example"));
    EXPECT_EQ(out.end, SmtpEnd::refused);
    EXPECT_EQ(out.step, SmtpStep::recipient);
    EXPECT_EQ(out.reply.code, 550);
    EXPECT_EQ(out.reply.status, "5.1.1");
    out = smtp.send(relay(), mail_to("somebody@elsewhere.example"));
    EXPECT_EQ(out.end, SmtpEnd::refused);
    EXPECT_EQ(out.reply.code, 554) << "it relays for nobody";
    SmtpMail two = mail_to("nobody@asiab.example");
    two.recipients.push_back("desk@asiab.example");
    out = smtp.send(relay(), two);
    EXPECT_EQ(out.end, SmtpEnd::accepted);
    ASSERT_EQ(out.refused.size(), 1u);
    EXPECT_EQ(out.refused[0].address, "nobody@asiab.example");
}

TEST_F(MailOnItsWay, says_which_step_failed) {
    EXPECT_EQ(smtp.check(submission()).end, SmtpEnd::accepted);
    EXPECT_EQ(smtp.check(submission(Way::tls)).end, SmtpEnd::accepted);
    auto step = [this](const MailServer& server) {
        SmtpOutcome out = smtp.check(server);
        EXPECT_EQ(out.end, SmtpEnd::not_reached);
        EXPECT_EQ(smtp.send(server, mail_to("desk@asiab.example")).step, out.step);
        return out.step;
    };
    for (Way way : {Way::starttls, Way::tls}) {
        MailServer server = submission(way);
        server.secret = "wrong";
        EXPECT_EQ(step(server), SmtpStep::sign_in);
        server = submission(way);
        server.ca_file = MailServers::running().other_ca_file();
        EXPECT_EQ(step(server), SmtpStep::certificate);
        server.ca_file = "";
        EXPECT_EQ(step(server), SmtpStep::certificate) << "nobody in the world vouches for it";
        server = submission(way);
        server.host = "127.0.0.1";
        EXPECT_EQ(step(server), SmtpStep::certificate) << "it is for localhost";
    }
    MailServer server = submission();
    server.security = Way::none;
    EXPECT_EQ(smtp.send(server, mail_to("desk@asiab.example")).end, SmtpEnd::refused)
        << "it wants STARTTLS first";
    server = submission(Way::tls);
    server.port = MailServers::running().ports().smtp;
    EXPECT_EQ(step(server), SmtpStep::tls);
}

TEST_F(MailOnItsWay, goes_again_after_the_server_was_away) {
    auto& servers = MailServers::running();
    EXPECT_EQ(smtp.send(submission(), mail_to("mina@asiab.example")).end, SmtpEnd::accepted);
    servers.stop_postfix();
    SmtpOutcome out = smtp.send(submission(), mail_to("mina@asiab.example"));
    EXPECT_EQ(out.end, SmtpEnd::not_reached);
    EXPECT_EQ(out.step, SmtpStep::connection);
    servers.start_postfix();
    out = smtp.send(submission(), mail_to("mina@asiab.example"));
    EXPECT_EQ(out.end, SmtpEnd::accepted) << out.why;
}

}  // namespace
}  // namespace hamdel::net
