// The audit log: nothing is missing, and it can be searched.
#include <gmock/gmock.h>

#include <set>

#include "world/world.h"

namespace hamdel::accounts {
namespace {

using namespace hamdel::world;

class Audit : public world::Test {
  protected:
    Reply log(std::string_view query = "") {
        return call(mina, "GET", "/api/v1/audit_entries" + std::string(query));
    }
    void rename(std::string_view name) {
        expect_status(call(mina, "PATCH", "/api/v1/workspace", Json::object({{"name", name}})),
                      200);
    }
    // Without the sign-ins, which the cast needs for everything else.
    static std::vector<Json> changes(const Reply& log) {
        std::vector<Json> out;
        for (const Json& entry : *log["data"].array())
            if (entry["action"].text() != "agent.signed_in") out.push_back(entry);
        return out;
    }
    static std::vector<std::string> words(const Reply& log) {
        std::vector<std::string> out;
        for (const Json& entry : changes(log))
            out.emplace_back(entry["action"].text());
        return out;
    }
};
HAMDEL_BOTH_ENGINES(Audit);

TEST_P(Audit, knows_who_did_what_to_whom_from_where) {
    call(mina, "PATCH", "/api/v1/agents/" + world().id_of(sara),
         Json::object({{"role", "supervisor"}}));
    auto entries = changes(log());
    ASSERT_EQ(entries.size(), 1u);
    const Json& entry = entries.at(0);
    EXPECT_EQ(entry["action"].text(), "agent.changed");
    EXPECT_EQ(entry["actor"]["name"].text(), "مینا");
    EXPECT_EQ(entry["subject_id"].text(), world().id_of(sara));
    EXPECT_EQ(entry["subject_name"].text(), "سارا");
    EXPECT_EQ(entry["details"]["role"]["from"].text(), "agent");
    EXPECT_EQ(entry["details"]["role"]["to"].text(), "supervisor");
    EXPECT_EQ(entry["address"].text(), "192.0.2.10");
    EXPECT_EQ(entry["at"].text(), to_iso(world().clock().now()));
}

TEST_P(Audit, knows_who_signed_in_when_and_from_where) {
    call(sara, "GET", "/api/v1/session");
    Reply entries = log("?action=agent.signed_in&actor_id=" + world().id_of(sara));
    ASSERT_EQ(entries["data"].size(), 1u) << entries;
    const Json& entry = entries["data"].at(0);
    EXPECT_EQ(entry["actor"]["name"].text(), "سارا");
    EXPECT_EQ(entry["subject_id"].text(), world().id_of(sara));
    EXPECT_EQ(entry["address"].text(), "192.0.2.10");
    EXPECT_EQ(entry["at"].text(), to_iso(world().clock().now()));
}

TEST_P(Audit, has_every_change_of_settings_and_access) {
    std::string agent = "/api/v1/agents/" + world().id_of(sara);
    rename("آسیاب");
    call(mina, "POST", "/api/v1/agents",
         Json::object({{"name", "نیلوفر"}, {"email", "n@asiab.example"}, {"role", "agent"}}));
    call(mina, "POST", agent + "/invitation");
    call(mina, "PATCH", agent, Json::object({{"disabled", true}}));
    call(mina, "PATCH", agent, Json::object({{"disabled", false}}));
    Reply team = call(mina, "POST", "/api/v1/teams", Json::object({{"name", "خدمات"}}));
    std::string team_path = "/api/v1/teams/" + std::string(team["id"].text());
    call(mina, "PATCH", team_path, Json::object({{"icon", "cup"}}));
    call(mina, "PUT", team_path + "/members",
         Json::object({{"agent_ids", Json::array({world().id_of(sara)})}}));
    Reply role = call(mina, "POST", "/api/v1/roles",
                      Json::object({{"name", "x"}, {"permissions", Json::array({"audit:read"})}}));
    std::string role_path = "/api/v1/roles/" + std::string(role["id"].text());
    call(mina, "PATCH", role_path, Json::object({{"name", "y"}}));
    call(mina, "DELETE", role_path);
    Reply key = call(mina, "POST", "/api/v1/api_keys",
                     Json::object({{"name", "x"}, {"scopes", Json::array({"audit:read"})}}));
    call(mina, "DELETE", "/api/v1/api_keys/" + std::string(key["api_key"]["id"].text()));
    call(mina, "PUT", "/api/v1/me/password",
         Json::object({{"current", password_of_all}, {"password", "a-wholly-new-one"}}));
    EXPECT_THAT(words(log()),
                ::testing::ElementsAre(
                    "agent.password_changed", "api_key.deleted", "api_key.created", "role.deleted",
                    "role.changed", "role.created", "team.members_changed", "team.changed",
                    "team.created", "agent.enabled", "agent.disabled", "agent.invitation_renewed",
                    "agent.invited", "workspace.changed"));
}

TEST_P(Audit, has_nothing_of_what_was_refused_or_changed_nothing) {
    call(mina, "PATCH", "/api/v1/agents/" + world().id_of(parviz),
         Json::object({{"disabled", true}}));
    call(mina, "PATCH", "/api/v1/agents/" + world().id_of(sara), Json::object({{"name", "سارا"}}));
    EXPECT_EQ(changes(log()).size(), 0u);
}

TEST_P(Audit, is_searched_by_word_person_and_time) {
    rename("یک");
    world().clock().forward(hours(1));
    std::string then = to_iso(world().clock().now());
    call(reza, "POST", "/api/v1/teams", Json::object({{"name", "خدمات"}}));
    rename("دو");
    EXPECT_EQ(log("?action=workspace.changed")["data"].size(), 2u);
    EXPECT_EQ(log("?action=workspace.")["data"].size(), 2u);
    EXPECT_EQ(log("?action=workspace.chan")["data"].size(), 0u);
    EXPECT_EQ(log("?action=team.")["data"].size(), 1u);
    EXPECT_EQ(changes(log("?actor_id=" + world().id_of(reza))).size(), 1u);
    EXPECT_EQ(changes(log("?since=" + then)).size(), 2u);
    EXPECT_EQ(changes(log("?until=" + then)).size(), 1u);
    expect_wrong(log("?since=yesterday"), "since", "malformed_time");
    expect_wrong(log("?colour=red"), "colour", "unknown_field");
}

TEST_P(Audit, is_read_page_by_page_without_gap_or_double) {
    for (int i = 0; i < 5; ++i)
        rename("نام " + std::to_string(i));
    std::set<std::string> seen;
    std::string query = "?page[size]=2";
    for (int page = 0; page < 3; ++page) {
        Reply reply = log(query);
        for (const Json& entry : *reply["data"].array())
            seen.emplace(entry["id"].text());
        EXPECT_EQ(*reply["meta"]["has_more"].boolean(), page < 2) << reply;
        query = "?page[size]=2&page[after]=" + std::string(reply["meta"]["after_cursor"].text());
    }
    EXPECT_EQ(seen.size(), 6u);
    // The link goes on with the same question.
    call(reza, "POST", "/api/v1/teams", Json::object({{"name", "خدمات"}}));
    std::string next = "/api/v1/audit_entries?action=workspace.&page[size]=3";
    int rows = 0;
    while (!next.empty()) {
        Reply reply = call(mina, "GET", next);
        for (const Json& entry : *reply["data"].array()) {
            EXPECT_EQ(entry["action"].text(), "workspace.changed");
            ++rows;
        }
        next = reply["links"]["next"].text();
    }
    EXPECT_EQ(rows, 5);
    expect_wrong(log("?page[after]=nonsense!"), "page[after]", "malformed_cursor");
    expect_wrong(log("?page[size]=101"), "page[size]", "too_big");
}

TEST_P(Audit, of_another_workspace_is_not_seen) {
    rename("آسیاب");
    EXPECT_EQ(changes(call(neighbour, "GET", "/api/v1/audit_entries")).size(), 0u);
}

}  // namespace
}  // namespace hamdel::accounts
