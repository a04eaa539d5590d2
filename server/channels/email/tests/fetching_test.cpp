// A real mailbox (Dovecot): what lies there is taken in once, what comes is there at once, and a
// server that goes away is come back to.
#include "channels/email/check.h"
#include "channels/email/mailboxes.h"
#include "post.h"
#include "world/mail_servers.h"

namespace hamdel::email {
namespace {

class Fetching : public Post {
  protected:
    world::MailServers& servers() { return world::MailServers::running(); }

    // A mailbox that no test before has filled is not to be had: subjects tell them apart.
    void lies_there(const std::string& subject) {
        servers().put("desk@asiab.example", "From: negar@example.com\r\nSubject: " + subject +
                                                "\r\nMessage-ID: <" + subject +
                                                "@example.com>\r\n\r\nسلام\r\n");
    }
    void fetch_from_it(const std::string& password) {
        const auto& ports = servers().ports();
        Json incoming = Json::object({{"host", "localhost"},
                                      {"port", ports.imap},
                                      {"security", "none"},
                                      {"user", "desk@asiab.example"}});
        Json settings = Json::object({{"address", "desk@asiab.example"}, {"incoming", incoming}});
        Answered changed =
            ask(parviz, "PATCH", "/email_channels/" + to_string(channel),
                Json::object({{"settings", settings}, {"incoming_secret", password}}));
        expect_status(changed, 200);
    }
    // Whatever is changed is heard of: nobody looks again within an hour.
    std::unique_ptr<Mailboxes> begin(Span after_failure = milliseconds(50)) {
        return std::make_unique<Mailboxes>(
            world().store(), blobs, net::Outward{.may_stay_inside = true},
            FetchingPauses{.looking = hours(1), .after_failure = after_failure});
    }
    std::int64_t about(const std::string& subject) {
        return value<std::int64_t>("select count(*) from mail where subject = ?", subject);
    }
    Json shown() { return ask(parviz, "GET", "/email_channels")["data"].at(0); }
    std::string fresh(const std::string& word) {
        return word + "-" + std::to_string(world().clock().now().ms) + "-" +
               (GetParam() == world::Engine::sqlite ? "s" : "p");
    }
};
HAMDEL_BOTH_ENGINES(Fetching);

TEST_P(Fetching, what_lies_there_and_what_comes_is_taken_in_once) {
    std::string first = fresh("lies"), second = fresh("comes");
    lies_there(first);
    fetch_from_it(world::MailServers::password_of("desk@asiab.example"));
    {
        auto fetching = begin();
        eventually([&] { return about(first) == 1; });
        eventually([&] { return !shown()["fetched_at"].is_null(); });
        lies_there(second);
        eventually([&] { return about(second) == 1; });
    }
    auto again = begin();
    std::string third = fresh("third");
    lies_there(third);
    eventually([&] { return about(third) == 1; });
    EXPECT_EQ(about(first), 1);
    EXPECT_EQ(about(second), 1);
}

TEST_P(Fetching, a_wrong_password_is_said_and_mended_without_a_restart) {
    fetch_from_it("wrong");
    auto fetching = begin();
    eventually([&] { return shown()["failed_step"].text() == "sign_in"; });
    std::string subject = fresh("mended");
    lies_there(subject);
    fetch_from_it(world::MailServers::password_of("desk@asiab.example"));
    eventually([&] { return about(subject) == 1; });
    eventually([&] { return shown()["failed_step"].is_null(); });
}

TEST_P(Fetching, settings_that_are_kept_are_tried_at_once_also_when_they_stayed_the_same) {
    fetch_from_it(world::MailServers::password_of("desk@asiab.example"));
    servers().stop_dovecot();
    auto fetching = begin(hours(1));
    eventually([&] { return !shown()["failed_step"].is_null(); });
    servers().start_dovecot();
    std::string subject = fresh("kept");
    lies_there(subject);
    fetch_from_it(world::MailServers::password_of("desk@asiab.example"));
    eventually([&] { return about(subject) == 1; });
}

TEST_P(Fetching, a_server_that_goes_away_is_come_back_to) {
    std::string before = fresh("before"), after = fresh("after");
    fetch_from_it(world::MailServers::password_of("desk@asiab.example"));
    auto fetching = begin();
    lies_there(before);
    eventually([&] { return about(before) == 1; });
    servers().stop_dovecot();
    eventually([&] { return !shown()["failed_step"].is_null(); });
    lies_there(after);
    servers().start_dovecot();
    eventually([&] { return about(after) == 1; });
    EXPECT_EQ(about(before), 1);
}

TEST_P(Fetching, trying_the_servers_says_where_it_fails) {
    storage::WorkerSpec spec = check_servers({.may_stay_inside = true});
    storage::Workers workers(world().store(), {&spec, 1});
    std::string path = "/email_channels/" + to_string(channel) + "/check";
    auto tried = [&] {
        expect_status(ask(parviz, "POST", path), 200);
        workers.run_until_idle();
        return ask(parviz, "GET", path);
    };
    expect_refused(ask(parviz, "GET", path), 404, "check");
    Answered without_mailbox = tried();
    EXPECT_EQ(without_mailbox["receives"]["state"].text(), "not_set");
    EXPECT_EQ(without_mailbox["sends"]["state"].text(), "well");
    fetch_from_it("wrong");
    Answered wrong = tried();
    EXPECT_EQ(wrong["receives"]["state"].text(), "failed");
    EXPECT_EQ(wrong["receives"]["step"].text(), "sign_in");
    fetch_from_it(world::MailServers::password_of("desk@asiab.example"));
    EXPECT_EQ(tried()["receives"]["state"].text(), "well");
    expect_status(ask(sara, "POST", path), 403);
}

}  // namespace
}  // namespace hamdel::email
