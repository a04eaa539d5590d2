// Tags in the settings: made, renamed, colored, merged and deleted, wherever they stand.
#include "desk.h"
#include "storage/worker.h"
#include "tags/rework.h"

namespace hamdel::conversations {
namespace {

class TagSettings : public Desk {
  protected:
    Json tag(const std::string& name) {
        Json all = get(mina, "/tags")["data"];
        for (const Json& one : *all.array())
            if (one["name"].text() == name) return one;
        return {};
    }
    std::string put_on(const std::string& name, const std::string& where) {
        expect_status(
            act(sara, where, "tags",
                Json::object({{"add", Json::array({name})}, {"remove", Json::array({})}})),
            200);
        return id_in(tag(name));
    }
    Answered change(const std::string& id, Json what, std::string_view who = mina) {
        return ask(who, "PATCH", "/tags/" + id, what);
    }
    Answered merge(const std::string& id, const std::string& into, std::string_view who = mina) {
        return post(who, "/tags/" + id + "/merge", Json::object({{"into_id", into}}));
    }
    Answered remove(const std::string& id, std::string_view who = mina) {
        return ask(who, "DELETE", "/tags/" + id);
    }
    Json tags_of(const std::string& conversation) { return show(conversation)["tags"]; }
    std::int64_t found_by(const std::string& name) {
        return std::int64_t(get(sara, "/conversations?tag=" + name)["data"].size());
    }
    std::string view_of(const std::string& name) {
        Json filter = Json::object({{"tags_any", Json::array({name})}});
        return id_in(
            post(sara, "/saved_views", Json::object({{"name", "نما"}, {"filter", filter}})).body);
    }
    Json asked_by_view(const std::string& id) {
        Json views = get(sara, "/saved_views")["data"];
        for (const Json& one : *views.array())
            if (one["id"].text() == id) return one["filter"]["tags_any"];
        return {};
    }
    void work_it_off() {
        storage::WorkerSpec spec = rework_tags();
        storage::Workers workers(world().store(), {&spec, 1});
        workers.run_until_idle();
    }
    std::int64_t told() {
        std::int64_t count = 0;
        for (const EventRow& event : world().store().events_after(0, 10'000))
            if (event.type == TagsChanged::type) ++count;
        return count;
    }

    CustomerId ali = customer("علی کریمی");
    std::string first = to_string(writes(ali, "آسیابم خراب است").message.conversation_id);
    std::string second = to_string(writes(ali, "سفارشم کجاست؟").message.conversation_id);
};
HAMDEL_BOTH_ENGINES(TagSettings);

TEST_P(TagSettings, a_tag_made_here_stays_without_a_use_and_has_its_color) {
    Answered made = post(mina, "/tags", Json::object({{"name", " گارانتی "}, {"color", "green"}}));
    expect_status(made, 201);
    EXPECT_EQ(made["name"].text(), "گارانتی");
    EXPECT_EQ(made["color"].text(), "green");
    EXPECT_EQ(made["count"].number(), 0);
    EXPECT_EQ(get(sara, "/tags")["data"].size(), 1u);
    EXPECT_EQ(put_on("گارانتی", first), id_in(made.body));
    EXPECT_EQ(tag("گارانتی")["count"].number(), 1);
    EXPECT_EQ(post(mina, "/tags", Json::object({{"name", "گارانتي"}})).code(), "name_taken");
    expect_wrong(post(mina, "/tags", Json::object({{"name", " "}})), "name", "required");
    EXPECT_EQ(told(), 1);
}

TEST_P(TagSettings, a_word_written_otherwise_is_the_same_tag) {
    put_on("Warranty ویژه", first);
    act(sara, second, "tags",
        Json::object({{"add", Json::array({"warranty ويژه"})}, {"remove", Json::array({})}}));
    EXPECT_EQ(tags_of(second), Json::array({"Warranty ویژه"}));
    EXPECT_EQ(get(mina, "/tags")["data"].size(), 1u);
}

TEST_P(TagSettings, a_new_name_stands_everywhere) {
    std::string id = put_on("ارسال", first);
    put_on("فوری", first);
    put_on("ارسال", second);
    std::string view = view_of("ارسال");
    Answered changed = change(id, Json::object({{"name", "ارسال و تحویل"}, {"color", "violet"}}));
    EXPECT_EQ(changed["count"].number(), 2) << changed;
    EXPECT_EQ(tags_of(first), Json::array({"ارسال و تحویل", "فوری"}));
    EXPECT_EQ(tags_of(second), Json::array({"ارسال و تحویل"}));
    EXPECT_EQ(found_by("ارسال%20و%20تحویل"), 2);
    EXPECT_EQ(found_by("ارسال"), 0);
    EXPECT_EQ(asked_by_view(view), Json::array({"ارسال و تحویل"}));
    EXPECT_EQ(change(id, Json::object({{"name", "فوری"}})).code(), "name_taken");
    expect_status(change(id, Json::object({{"color", "gray"}})), 200);
    Json entries = get(mina, "/audit_entries")["data"];
    EXPECT_EQ((*entries.array())[0]["action"].text(), "tag.changed");
    EXPECT_EQ((*entries.array())[1]["details"]["name_before"].text(), "ارسال");
}

TEST_P(TagSettings, merged_tags_are_one_on_every_conversation) {
    std::string gone = put_on("پست", first), into = put_on("ارسال", first);
    put_on("پست", second);
    std::string view = view_of("پست");
    Answered merged = merge(gone, into);
    EXPECT_EQ(merged["name"].text(), "ارسال");
    EXPECT_EQ(merged["count"].number(), 2);
    EXPECT_EQ(tags_of(first), Json::array({"ارسال"}));
    EXPECT_EQ(tags_of(second), Json::array({"ارسال"}));
    EXPECT_EQ(asked_by_view(view), Json::array({"ارسال"}));
    expect_status(merge(gone, into), 404);
    EXPECT_EQ(merge(into, into).code(), "same_tag");
}

TEST_P(TagSettings, a_deleted_tag_is_on_nothing) {
    std::string id = put_on("پست", first);
    put_on("فوری", first);
    expect_status(remove(id), 204);
    EXPECT_EQ(tags_of(first), Json::array({"فوری"}));
    EXPECT_EQ(get(mina, "/tags")["data"].size(), 1u);
    expect_status(remove(id), 404);
    put_on("پست", second);
    EXPECT_EQ(tag("پست")["count"].number(), 1);
}

TEST_P(TagSettings, an_unused_free_word_leaves_its_name_to_others) {
    std::string id = put_on("پست", first);
    put_on("فوری", second);
    act(sara, first, "tags",
        Json::object({{"add", Json::array({})}, {"remove", Json::array({"پست"})}}));
    EXPECT_TRUE(tag("پست").is_null());
    expect_status(change(id_in(tag("فوری")), Json::object({{"name", "پست"}})), 200);
    EXPECT_EQ(tags_of(second), Json::array({"پست"}));
    expect_status(change(id, Json::object({{"color", "pink"}})), 404);
}

TEST_P(TagSettings, what_a_merge_of_conversations_put_on_is_taken_off_under_its_new_name) {
    std::string id = put_on("پست", first);
    std::string move(act(sara, first, "merge", Json::object({{"into", second}}))["move_id"].text());
    EXPECT_EQ(tags_of(second), Json::array({"پست"}));
    change(id, Json::object({{"name", "ارسال"}}));
    expect_status(post(sara, "/conversation_moves/" + move + "/undo"), 200);
    EXPECT_EQ(tags_of(second), Json(Json::Array{}));
    EXPECT_EQ(tags_of(first), Json::array({"ارسال"}));
}

TEST_P(TagSettings, many_conversations_follow_one_another) {
    std::vector<std::string> all;
    for (int i = 0; i < reworked_at_once + 3; ++i) {
        all.push_back(conversation());
        put_on("پست", all.back());
    }
    std::string id = id_in(tag("پست"));
    std::int64_t before = told();
    Answered changed = change(id, Json::object({{"name", "ارسال"}}));
    EXPECT_EQ(changed["count"].number(), reworked_at_once);
    // Meanwhile the old name is on its way to the new one, and nobody else may have it.
    act(sara, first, "tags",
        Json::object({{"add", Json::array({"پست"})}, {"remove", Json::array({})}}));
    EXPECT_EQ(tags_of(first), Json::array({"ارسال"}));
    EXPECT_EQ(post(mina, "/tags", Json::object({{"name", "پست"}})).code(), "tag_in_change");
    // Renamed again before all have followed: they go to where the name went.
    expect_status(change(id, Json::object({{"name", "ارسال سریع"}})), 200);
    work_it_off();
    for (const std::string& one : all)
        EXPECT_EQ(tags_of(one), Json::array({"ارسال سریع"}));
    EXPECT_EQ(tag("ارسال سریع")["count"].number(), reworked_at_once + 4);
    EXPECT_GE(told(), before + 3);
    expect_status(post(mina, "/tags", Json::object({{"name", "پست"}})), 201);
}

TEST_P(TagSettings, only_settings_may_change_them_and_only_the_own_ones) {
    std::string id = put_on("پست", first);
    Json name = Json::object({{"name", "دیگر"}});
    expect_status(post(sara, "/tags", name), 403);
    expect_status(change(id, name, sara), 403);
    expect_status(merge(id, id, sara), 403);
    expect_status(remove(id, sara), 403);
    expect_status(change(id, name, neighbour), 404);
    expect_status(remove(id, neighbour), 404);
    std::string theirs = id_in(post(neighbour, "/tags", name).body);
    expect_status(merge(id, theirs), 404);
    expect_status(merge(theirs, id, neighbour), 404);
    EXPECT_EQ(tags_of(first), Json::array({"پست"}));
}

}  // namespace
}  // namespace hamdel::conversations
