// The demonstration, as whoever starts it finds it.
#include "app/demo/demo.h"

#include <gtest/gtest.h>

#include <map>

#include "accounts/password.h"
#include "module/run.h"
#include "modules.h"
#include "world/path.h"
#include "world/say.h"

namespace hamdel::app {
namespace {

using namespace world::say;

constexpr Instant today{1'795'329'000'000};  // a Sunday, ten in the morning in Tehran

class Demo : public ::testing::TestWithParam<world::Engine> {
  protected:
    Demo() {
        accounts::set_password_cost({1, 8192});
        demo::fill(*store_, routes_, {.conversations = 40});
        Json body = Json::object(
            {{"email", demo::logins().front().email}, {"password", std::string(demo::password)}});
        Answered in = send(world::World::request("POST", "/api/v1/session", body));
        std::string_view set = in.header("Set-Cookie");
        cookie_ = set.substr(0, set.find(';'));
    }

    Answered get(std::string_view path) {
        Request asking = world::World::request("GET", path);
        asking.headers.push_back({"cookie", cookie_});
        return send(std::move(asking));
    }

  private:
    Answered send(Request asking) {
        std::string allowed;
        const Route* route = routes_.find(asking, allowed);
        Answer answer = run_now(*store_, std::make_shared<Call>(*route, std::move(asking)));
        return {.status = answer.status,
                .body = answer.body.empty() ? Json() : parse_json(answer.body),
                .headers = answer.headers,
                .blob_hash = {}};
    }

    std::unique_ptr<Store> store_ =
        world::open_store(GetParam(), all_migrations(), std::make_shared<world::FixedClock>(today));
    RouteTable routes_{modules()};
    std::string cookie_;
};
INSTANTIATE_TEST_SUITE_P(Engines, Demo,
                         ::testing::Values(world::Engine::sqlite, world::Engine::postgres),
                         world::engine_name);

TEST_P(Demo, has_conversations_in_every_state) {
    Answered views = get("/api/v1/views");
    expect_status(views, 200);
    for (const Json& view : *views["data"].array())
        if (view["key"].text() == "all") {
            for (std::string_view status : {"open", "waiting", "resolved"})
                EXPECT_GT(view[status].number(), 0) << status;
        }
}

TEST_P(Demo, has_ready_answers_in_both_languages) {
    Answered answers = get("/api/v1/answers");
    expect_status(answers, 200);
    std::map<std::string, int, std::less<>> count;
    for (const Json& one : *answers["data"].array())
        ++count[std::string(one["language"].text())];
    EXPECT_GE(count["fa"], 8);
    EXPECT_GE(count["en"], 4);
}

TEST_P(Demo, has_an_audit_log_that_can_be_believed) {
    std::map<std::string, int, std::less<>> count;
    std::string later = to_iso(today);
    std::string next = "/api/v1/audit_entries?page[size]=100";
    while (!next.empty()) {
        Answered page = get(next);
        expect_status(page, 200);
        for (const Json& entry : *page["data"].array()) {
            ++count[std::string(entry["action"].text())];
            EXPECT_LE(entry["at"].text(), later) << "the newest comes first, and none is to come";
            later = entry["at"].text();
            EXPECT_FALSE(entry["subject_name"].text().empty()) << to_text(entry);
        }
        next = page["links"]["next"].text();
    }
    auto agents = static_cast<int>(demo::logins().size());
    EXPECT_EQ(count["workspace.created"], 1);
    EXPECT_EQ(count["agent.invited"], agents - 1);
    EXPECT_EQ(count["agent.invitation_accepted"], agents) << "one of them twice";
    EXPECT_EQ(count["agent.changed"], 1);
    EXPECT_EQ(count["agent.locked_out"], 1);
    EXPECT_GE(count["team.created"], 1);
    EXPECT_GT(count["agent.signed_in"], agents * 4);
    EXPECT_LT(count["agent.signed_in"], agents * 20);
}

}  // namespace
}  // namespace hamdel::app
