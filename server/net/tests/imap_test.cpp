// Fetching from Dovecot, as people use it: signing in, new mails by their numbers, the bytes as
// they are, and waiting that ends within a moment.
#include "net/imap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "world/line_peer.h"
#include "world/mail_servers.h"

namespace hamdel::net {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using world::MailServers;
using Security = MailServer::Security;

constexpr Outward loopback_too{.may_stay_inside = true};

class ImapMailboxes : public testing::Test {
  protected:
    static MailServer desk(Security security = Security::tls) {
        auto& servers = MailServers::running();
        return {.host = "localhost",
                .port = security == Security::tls ? servers.ports().imaps : servers.ports().imap,
                .security = security,
                .sign_in = MailServer::SignIn::password,
                .user = "desk@asiab.example",
                .secret = MailServers::password_of("desk@asiab.example"),
                .ca_file = servers.ca_file()};
    }
    static void put(const std::string& mail) {
        MailServers::running().put("desk@asiab.example", mail);
    }
    // The step at which it fails.
    ImapStep failure(const MailServer& server, const Outward& outward = loopback_too) {
        try {
            Imap session(server, outward, bell, {.connecting = seconds(2), .silence = seconds(2)});
        } catch (const ImapFailure& failed) {
            was_refused = failed.was_refused;
            return failed.step;
        }
        ADD_FAILURE() << "it did not fail";
        return ImapStep::wait;
    }

    Bell bell;
    bool was_refused = false;
};

TEST_F(ImapMailboxes, are_opened_with_tls_with_starttls_and_without) {
    for (Security security : {Security::tls, Security::starttls, Security::none}) {
        Imap session(desk(security), loopback_too, bell);
        EXPECT_GT(session.select("INBOX").uid_validity, 0u);
        EXPECT_TRUE(session.has_idle());
    }
    MailServer mina = desk();
    mina.user = "mina@asiab.example";
    mina.secret = MailServers::password_of(mina.user);
    Imap session(mina, loopback_too, bell);
    EXPECT_EQ(session.select("INBOX").count, 0u);
}

TEST_F(ImapMailboxes, are_opened_with_an_access_token) {
    MailServer server = desk();
    server.sign_in = MailServer::SignIn::xoauth2;
    server.secret = "ya29.token";
    MailServers::running().accept_tokens_of(server.user);
    Imap(server, loopback_too, bell).select("INBOX");
    MailServers::running().accept_tokens_of("");
    server.secret = "ya29.other";
    EXPECT_EQ(failure(server), ImapStep::sign_in);
}

TEST_F(ImapMailboxes, give_mails_byte_for_byte_by_their_numbers) {
    Imap session(desk(), loopback_too, bell);
    ImapFolder before = session.select("INBOX");
    std::string odd = "Subject: odd\r\n\r\nسلام\xff \"quoted\\\" (\r\n) {3}\r\n.\r\n";
    put(odd);
    std::string large = "Subject: large\r\n\r\n";
    while (large.size() < 8'000'000)
        large += "a line of a hundred letters and more, so that many of them make a large mail\r\n";
    put(large);

    ImapFolder after = session.select("INBOX");
    EXPECT_EQ(after.uid_validity, before.uid_validity);
    EXPECT_EQ(after.count, before.count + 2);
    auto uids = session.uids_above(before.highest_uid);
    ASSERT_EQ(uids.size(), 2u);
    EXPECT_EQ(after.highest_uid, uids[1]);
    EXPECT_EQ(after.next_uid, uids[1] + 1);
    EXPECT_THAT(session.uids_above(uids[0]), ElementsAre(uids[1]));
    EXPECT_THAT(session.uids_above(before.highest_uid, 1), ElementsAre(uids[0]));
    EXPECT_THAT(session.uids_above(uids[1]), ElementsAre());
    EXPECT_THAT(session.uids_above(0xffffffff), ElementsAre());

    EXPECT_EQ(session.size_of(uids[0]), odd.size());
    EXPECT_EQ(session.fetch(uids[0]), odd);
    EXPECT_EQ(session.size_of(uids[1]), large.size());
    EXPECT_TRUE(session.fetch(uids[1]) == large);
    EXPECT_EQ(session.size_of(uids[1] + 7), std::nullopt);
    EXPECT_EQ(session.fetch(uids[1] + 7), std::nullopt);
}

TEST_F(ImapMailboxes, let_a_mail_be_marked_moved_and_removed_alone) {
    Imap session(desk(), loopback_too, bell);
    std::uint32_t last = session.select("INBOX").highest_uid;
    put("Subject: one\r\n\r\n1\r\n");
    put("Subject: two\r\n\r\n2\r\n");
    put("Subject: three\r\n\r\n3\r\n");
    session.select("INBOX");
    auto uids = session.uids_above(last);
    ASSERT_EQ(uids.size(), 3u);
    session.mark_seen(uids[0]);
    try {
        session.move(uids[1], "پشتیبانی");
        FAIL() << "there is no such folder yet";
    } catch (const ImapFailure& failed) {
        EXPECT_EQ(failed.step, ImapStep::change);
        EXPECT_TRUE(failed.was_refused) << failed.what();
    }
    session.move(uids[1], "INBOX");
    session.remove(uids[2]);
    auto left = session.uids_above(last);
    ASSERT_EQ(left.size(), 2u) << "one stayed, one is there under another number";
    EXPECT_EQ(left[0], uids[0]);
    EXPECT_EQ(session.fetch(left[1]), "Subject: two\r\n\r\n2\r\n");
}

TEST_F(ImapMailboxes, tell_of_a_new_mail_at_once) {
    Imap session(desk(), loopback_too, bell);
    std::uint32_t last = session.select("INBOX").highest_uid;
    session.uids_above(last);
    std::chrono::steady_clock::time_point put_at;
    std::thread sender([&] {
        put_at = std::chrono::steady_clock::now();
        put("Subject: now\r\n\r\n");
    });
    Imap::Woken woken = Imap::Woken::by_time;
    while (woken == Imap::Woken::by_time)
        woken = session.wait(seconds(10));
    auto seen_at = std::chrono::steady_clock::now();
    sender.join();
    EXPECT_EQ(woken, Imap::Woken::by_news);
    EXPECT_LT(seen_at - put_at, std::chrono::seconds(1));
    EXPECT_EQ(session.uids_above(last).size(), 1u);
    EXPECT_EQ(session.wait(milliseconds(10)), Imap::Woken::by_time);
    std::thread ringer([&] { bell.ring(); });
    EXPECT_EQ(session.wait(seconds(60)), Imap::Woken::by_bell);
    ringer.join();
    EXPECT_EQ(session.wait(milliseconds(10)), Imap::Woken::by_time) << "it rang once";
}

TEST_F(ImapMailboxes, say_at_which_step_they_cannot_be_opened) {
    MailServer server = desk();
    server.secret = "wrong";
    EXPECT_EQ(failure(server), ImapStep::sign_in);
    EXPECT_TRUE(was_refused);
    server = desk();
    server.ca_file = MailServers::running().other_ca_file();
    EXPECT_EQ(failure(server), ImapStep::certificate);
    server.security = Security::starttls;
    server.port = MailServers::running().ports().imap;
    EXPECT_EQ(failure(server), ImapStep::certificate);
    server = desk();
    server.ca_file = "";
    EXPECT_EQ(failure(server), ImapStep::certificate) << "nobody in the world vouches for it";
    server = desk();
    server.host = "127.0.0.1";
    EXPECT_EQ(failure(server), ImapStep::certificate) << "it is for localhost";
    server = desk();
    server.host = "nobody..invalid";
    EXPECT_EQ(failure(server), ImapStep::name);
    server = desk();
    server.port = world::LinePeer([](world::LinePeer::Talk&) {}).port();
    EXPECT_EQ(failure(server), ImapStep::connection);
    EXPECT_EQ(failure(desk(), Outward{}), ImapStep::connection) << "not into the own network";
    EXPECT_EQ(failure(desk(Security::none), Outward{}), ImapStep::address);
    server = desk();
    server.user = "desk\r\nA1 LOGOUT";
    EXPECT_EQ(failure(server), ImapStep::address);

    Imap session(desk(), loopback_too, bell);
    for (const char* folder : {"nowhere", "پشتیبانی"}) {
        try {
            session.select(folder);
            FAIL();
        } catch (const ImapFailure& failed) {
            EXPECT_EQ(failed.step, ImapStep::folder);
            EXPECT_TRUE(failed.was_refused);
            EXPECT_THAT(failed.what(), HasSubstr("exist"));
        }
    }
    EXPECT_THROW(session.select("INBOX\r\n"), ImapFailure);
    session.select("INBOX");
}

TEST_F(ImapMailboxes, are_there_again_after_the_server_was_away) {
    auto& servers = MailServers::running();
    Imap session(desk(), loopback_too, bell);
    std::uint32_t last = session.select("INBOX").highest_uid;
    std::thread stopper([&] { servers.stop_dovecot(); });
    try {
        while (true)
            session.wait(seconds(20));
    } catch (const ImapFailure& failed) {
        EXPECT_EQ(failed.step, ImapStep::wait);
        EXPECT_FALSE(failed.was_refused);
    }
    stopper.join();
    EXPECT_THROW(session.select("INBOX"), ImapFailure) << "this session is over";
    EXPECT_EQ(failure(desk()), ImapStep::connection);
    put("Subject: meanwhile\r\n\r\n");
    servers.start_dovecot();
    Imap again(desk(), loopback_too, bell);
    again.select("INBOX");
    EXPECT_EQ(again.uids_above(last).size(), 1u);
}

}  // namespace
}  // namespace hamdel::net
