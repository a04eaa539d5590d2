// Servers of IMAP that know less than Dovecot, break off, or say what they should not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "imap/folder_name.h"
#include "net/imap.h"
#include "world/line_peer.h"

namespace hamdel::net {
namespace {

using testing::HasSubstr;
using testing::Not;
using world::LinePeer;
using Says = std::function<bool(LinePeer::Talk&, const std::string& tag, const std::string& words)>;

constexpr Outward to_this_machine{.may_stay_inside = true};

// A plain server; `says` may answer a command itself, or close by throwing it away.
LinePeer::Serve plain(std::string capabilities, Says says = {}) {
    return [=](LinePeer::Talk& talk) {
        talk.say("* OK ready\r\n");
        for (;;) {
            std::string line = talk.line();
            std::string tag = line.substr(0, line.find(' '));
            std::string words = line.substr(std::min(line.size(), tag.size() + 1));
            if (says && says(talk, tag, words)) continue;
            if (words == "CAPABILITY")
                talk.say("* CAPABILITY IMAP4rev1 " + capabilities + "\r\n");
            else if (words.starts_with("SELECT"))
                talk.say("* 2 EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\n* OK [UIDNEXT 12] next\r\n");
            else if (words.starts_with("UID SEARCH"))
                talk.say("* SEARCH 11 9\r\n");
            else if (words == "LOGOUT")
                talk.say("* BYE\r\n");
            talk.say(tag + " OK done\r\n");
        }
    };
}

MailServer imap_at(const LinePeer& peer, MailServer::Security security) {
    return {.host = "127.0.0.1",
            .port = peer.port(),
            .security = security,
            .sign_in = MailServer::SignIn::password,
            .user = "desk",
            .secret = "secret"};
}
MailServer imap_at(const LinePeer& peer) {
    return imap_at(peer, MailServer::Security::none);
}

const ImapLimits hasty{.connecting = seconds(2),
                       .silence = milliseconds(200),
                       .polling = milliseconds(10),
                       .answer = 100'000};

TEST(ImapFaults, a_server_without_idle_is_looked_at_now_and_then) {
    int looks = 0;
    LinePeer peer(plain("ID", [&](auto& talk, const std::string&, const std::string& words) {
        if (words == "NOOP" && ++looks == 3) talk.say("* 3 EXISTS\r\n");
        return false;
    }));
    Bell bell;
    Imap session(imap_at(peer), to_this_machine, bell, hasty);
    EXPECT_FALSE(session.has_idle());
    ImapFolder folder = session.select("INBOX");
    EXPECT_EQ(folder.uid_validity, 7u);
    EXPECT_EQ(folder.next_uid, 12u);
    EXPECT_EQ(folder.highest_uid, 11u);
    EXPECT_EQ(session.wait(seconds(10)), Imap::Woken::by_time);
    EXPECT_EQ(session.wait(seconds(10)), Imap::Woken::by_time);
    EXPECT_EQ(session.wait(seconds(10)), Imap::Woken::by_news);
    bell.ring();
    session.uids_above(11);
    EXPECT_EQ(session.wait(seconds(10)), Imap::Woken::by_bell);
}

TEST(ImapFaults, nothing_but_the_one_mail_is_removed_where_the_server_knows_no_uids) {
    LinePeer peer(plain("ID"));
    Bell bell;
    {
        Imap session(imap_at(peer), to_this_machine, bell, hasty);
        session.select("INBOX");
        session.move(9, "بایگانی");
    }
    std::string all;
    for (const std::string& line : peer.heard())
        all += line + "\n";
    EXPECT_THAT(all, HasSubstr("UID COPY 9 "));
    EXPECT_THAT(all, HasSubstr("&BigGJwbMBq8GJwZGBsw-"));
    EXPECT_THAT(all, HasSubstr("UID STORE 9 +FLAGS.SILENT (\\Deleted)"));
    EXPECT_THAT(all, Not(HasSubstr("EXPUNGE")));
}

TEST(ImapFaults, a_connection_that_breaks_off_is_no_refusal) {
    const std::pair<std::string, ImapStep> places[] = {
        {"CAPABILITY", ImapStep::greeting}, {"LOGIN", ImapStep::sign_in},
        {"SELECT", ImapStep::folder},       {"UID SEARCH", ImapStep::list},
        {"IDLE", ImapStep::wait},           {"UID FETCH", ImapStep::fetch}};
    for (const auto& [where, step] : places) {
        LinePeer peer([place = where](LinePeer::Talk& talk) {
            talk.say("* OK ready\r\n");
            for (;;) {
                std::string line = talk.line();
                std::string tag = line.substr(0, line.find(' '));
                if (line.find(place) != std::string::npos) return talk.say("* 9 FETCH (UID ");
                if (line.ends_with("CAPABILITY")) talk.say("* CAPABILITY IMAP4rev1 IDLE\r\n");
                if (line.find("SELECT") != std::string::npos) talk.say("* 1 EXISTS\r\n");
                if (line.find("UID SEARCH") != std::string::npos) talk.say("* SEARCH 1\r\n");
                talk.say(tag + " OK done\r\n");
            }
        });
        Bell bell;
        try {
            Imap session(imap_at(peer), to_this_machine, bell, hasty);
            session.select("INBOX");
            if (where == "IDLE")
                session.wait(seconds(5));
            else
                session.fetch(1);
            FAIL() << where;
        } catch (const ImapFailure& failed) {
            EXPECT_FALSE(failed.was_refused) << where << ": " << failed.what();
            EXPECT_EQ(failed.step, step) << where << ": " << failed.what();
        }
    }
}

TEST(ImapFaults, a_silent_server_and_one_that_says_too_much_are_left) {
    LinePeer silent([](LinePeer::Talk& talk) { talk.line(); });
    Bell bell;
    EXPECT_THROW(Imap(imap_at(silent), to_this_machine, bell, hasty), ImapFailure);
    LinePeer loud([](LinePeer::Talk& talk) {
        talk.say("* OK ");
        for (;;)
            talk.say(std::string(10'000, 'x'));
    });
    EXPECT_THROW(Imap(imap_at(loud), to_this_machine, bell, hasty), ImapFailure);
    bell.ring_out();
    EXPECT_THROW(Imap(imap_at(silent), to_this_machine, bell), ImapFailure) << "it is over for all";
}

TEST(ImapFaults, nothing_is_said_in_the_clear_when_tls_is_wanted) {
    for (const char* capabilities : {"AUTH=PLAIN", "STARTTLS"}) {
        LinePeer peer(
            plain(capabilities, [](auto& talk, const std::string& tag, const auto& words) {
                if (words != "STARTTLS") return false;
                talk.say(tag + " OK begin\r\n* CAPABILITY IMAP4rev1 said before TLS\r\n");
                return true;
            }));
        MailServer server = imap_at(peer, MailServer::Security::starttls);
        Bell bell;
        try {
            Imap session(server, to_this_machine, bell, hasty);
            FAIL() << capabilities;
        } catch (const ImapFailure& failed) {
            EXPECT_EQ(failed.step, ImapStep::tls) << failed.what();
        }
        for (const std::string& line : peer.heard())
            EXPECT_THAT(line, Not(HasSubstr("secret")));
    }
}

TEST(ImapFaults, a_name_is_written_in_the_way_of_imap) {
    EXPECT_EQ(name_on_the_wire("INBOX"), "INBOX");
    EXPECT_EQ(name_on_the_wire("پشتیبانی"), "&Bn4GNAYqBswGKAYnBkYGzA-");
    EXPECT_EQ(name_on_the_wire("a & b"), "a &- b");
    for (const char* wrong : {"", "a\r\nb", "\xff", "a\x01"})
        EXPECT_FALSE(name_on_the_wire(wrong)) << wrong;
}

}  // namespace
}  // namespace hamdel::net
