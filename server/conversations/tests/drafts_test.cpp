// Drafts: kept for all devices of an agent, and nothing of two devices is lost.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Drafting : public Desk {
  protected:
    std::string id = conversation();

    Answered save(Json body, std::string_view who = sara) {
        return ask(who, "PUT", "/conversations/" + id + "/draft", body);
    }
    Answered write(std::string_view words, std::optional<std::int64_t> based_on = {}) {
        Json body = Json::object({{"body", words}});
        if (based_on) body.set("based_on", *based_on);
        return save(std::move(body));
    }
    Json draft(std::string_view who = sara) {
        return get(who, "/conversations/" + id + "/draft").body;
    }
    std::size_t drafts(std::string_view who = sara) {
        return get(who, "/drafts")["data"].array()->size();
    }
};
HAMDEL_BOTH_ENGINES(Drafting);

TEST_P(Drafting, is_the_own_ones_of_an_agent_as_it_was_typed) {
    EXPECT_EQ(draft()["version"].number(), 0);
    Answered saved = save(Json::object({{"body", " بله، \n"}, {"mode", "note"}}));
    expect_status(saved, 200);
    EXPECT_EQ(draft(), saved.body);
    EXPECT_EQ(draft()["body"].text(), " بله، \n");
    EXPECT_EQ(draft()["mode"].text(), "note");
    EXPECT_EQ(draft(reza)["version"].number(), 0);
    EXPECT_EQ(drafts(), 1u);
    EXPECT_EQ(drafts(reza), 0u);
    EXPECT_EQ(get(sara, "/drafts")["data"].array()->front()["preview"].text(), "بله،");
}

TEST_P(Drafting, who_goes_on_from_the_last_version_just_goes_on) {
    Answered first = write("س");
    world().clock().forward(seconds(2));
    Answered second = write("سلام", first["version"].number());
    EXPECT_GT(second["version"].number(), first["version"].number());
    EXPECT_EQ(draft()["body"].text(), "سلام");
    EXPECT_TRUE(draft()["other"].is_null());
}

TEST_P(Drafting, of_two_devices_the_newest_wins_and_the_other_is_kept) {
    std::int64_t version = write("از رومیزی")["version"].number();
    world().clock().forward(minutes(1));
    Answered late = write("از تلفن");
    EXPECT_EQ(late["body"].text(), "از تلفن");
    EXPECT_EQ(late["other"]["body"].text(), "از رومیزی");
    EXPECT_EQ(write("از رومیزی، باز", version)["other"]["body"].text(), "از رومیزی\n\nاز تلفن");
    Json let_go =
        Json::object({{"body", "یکی"}, {"keep_other", false}, {"based_on", draft()["version"]}});
    EXPECT_TRUE(save(let_go)["other"].is_null());
}

TEST_P(Drafting, words_brought_late_do_not_replace_newer_ones) {
    Instant early = world().clock().now();
    world().clock().forward(hours(1));
    write("نو");
    Answered kept = save(Json::object({{"body", "کهنه"}, {"written_at", to_iso(early)}}));
    EXPECT_EQ(kept["body"].text(), "نو");
    EXPECT_EQ(kept["other"]["body"].text(), "کهنه");
    // A clock that goes wrong gives nobody the last word.
    Instant ahead = world().clock().now() + hours(9);
    save(Json::object({{"body", "فردایی"}, {"written_at", to_iso(ahead)}}));
    EXPECT_EQ(draft()["written_at"].text(), to_iso(world().clock().now()));
}

TEST_P(Drafting, goes_with_the_message_that_it_became) {
    std::int64_t version = write("سلام")["version"].number();
    act(sara, id, "messages",
        Json::object({{"direction", "outgoing"}, {"body", "سلام"}, {"draft_version", version}}));
    EXPECT_EQ(draft()["version"].number(), 0);
    EXPECT_EQ(drafts(), 0u);
    // What was written since on another device is no part of it.
    version = write("یک")["version"].number();
    write("دو", version);
    act(sara, id, "messages",
        Json::object({{"direction", "note"}, {"body", "یک"}, {"draft_version", version}}));
    EXPECT_EQ(draft()["body"].text(), "دو");
}

TEST_P(Drafting, is_thrown_away_only_as_it_was_seen) {
    std::string path = "/conversations/" + id + "/draft";
    expect_status(ask(sara, "DELETE", path), 204);
    std::int64_t version = write("یک")["version"].number();
    write("دو", version);
    std::string seen = path + "?version=";
    expect_refused(ask(sara, "DELETE", seen + std::to_string(version)), 409, "draft_changed");
    std::string now = std::to_string(draft()["version"].number());
    expect_status(ask(sara, "DELETE", seen + now), 204);
    EXPECT_EQ(draft()["version"].number(), 0);
}

TEST_P(Drafting, an_emptied_one_is_gone_but_what_another_device_wrote) {
    std::int64_t version = write("یک")["version"].number();
    EXPECT_EQ(write("", version)["version"].number(), 0);
    write("یک");
    write("دو");
    Answered emptied = write("", draft()["version"].number());
    EXPECT_EQ(emptied["other"]["body"].text(), "یک");
    EXPECT_EQ(drafts(), 0u);
}

TEST_P(Drafting, bad_input_changes_nothing) {
    write("یک");
    Json before = draft();
    expect_wrong(save(Json(Json::Object{})), "body", "required");
    expect_wrong(save(Json::object({{"body", std::string("a\0b", 3)}})), "body", "null_character");
    std::string elsewhere(show(conversation())["last_message"]["id"].text());
    expect_wrong(save(Json::object({{"body", "س"}, {"reply_to_id", elsewhere}})), "reply_to_id",
                 "unknown_value");
    expect_status(save(Json::object({{"body", "س"}}), neighbour), 404);
    expect_status(save(Json::object({{"body", "س"}}), vida), 403);
    expect_status(get(neighbour, "/conversations/" + id + "/draft"), 404);
    EXPECT_EQ(draft(), before);
}

}  // namespace
}  // namespace hamdel::conversations
