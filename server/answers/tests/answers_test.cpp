// Ready answers: whose they are, how they are found, and what they may not be.
#include "answers/module.h"
#include "conversations/module.h"
#include "customers/module.h"
#include "world/say.h"

namespace hamdel::answers {
namespace {

using namespace world::say;

class ReadyAnswers : public world::Test {
  protected:
    ReadyAnswers()
        : world::Test({.modules = {&customers::module(), &conversations::module(), &module()}}) {}

    Answered make(std::string_view who, std::string_view title, std::string_view shortcut,
                  std::string_view body, bool shared = false) {
        return call(
            who, "POST", "/api/v1/answers",
            Json::object(
                {{"title", title}, {"shortcut", shortcut}, {"body", body}, {"shared", shared}}));
    }
    Answered change(std::string_view who, const std::string& id, const Json& body) {
        return call(who, "PATCH", "/api/v1/answers/" + id, body);
    }
    std::vector<std::string> titles(std::string_view who, std::string_view query = "") {
        Answered list = call(who, "GET", "/api/v1/answers" + std::string(query));
        EXPECT_EQ(list.status, 200) << list;
        std::vector<std::string> out;
        for (const Json& one : *list["data"].array())
            out.emplace_back(one["title"].text());
        return out;
    }
    using Titles = std::vector<std::string>;
};
HAMDEL_BOTH_ENGINES(ReadyAnswers);

TEST_P(ReadyAnswers, an_own_one_is_nobody_elses) {
    Answered made = make(sara, "نصب شیر فشار", "/نصب", "سلام {customer.first_name}");
    expect_status(made, 201);
    EXPECT_EQ(made["shortcut"].text(), "نصب") << "the slash is only typed";
    EXPECT_EQ(made["owner_id"].text(), world().id_of(sara));
    std::string id = id_in(made.body);
    EXPECT_EQ(titles(sara), Titles{"نصب شیر فشار"});
    EXPECT_EQ(titles(reza), Titles{});
    for (std::string_view other : {reza, mina, neighbour}) {
        expect_refused(change(other, id, Json::object({{"title", "x"}})), 404, "answer");
        expect_refused(call(other, "DELETE", "/api/v1/answers/" + id), 404, "answer");
        expect_refused(call(other, "POST", "/api/v1/answers/" + id + "/use"), 404, "answer");
    }
    expect_status(call(sara, "DELETE", "/api/v1/answers/" + id), 204);
    EXPECT_EQ(titles(sara), Titles{});
}

TEST_P(ReadyAnswers, a_shared_one_is_made_by_who_may_and_used_by_all) {
    expect_refused(make(sara, "ارسال", "ارسال", "…", true), 403, "not_permitted");
    Answered made = make(reza, "ارسال", "ارسال", "فردا می‌رسد", true);
    expect_status(made, 201);
    EXPECT_TRUE(made["owner_id"].is_null());
    std::string id = id_in(made.body);
    EXPECT_EQ(titles(sara), Titles{"ارسال"});
    EXPECT_EQ(titles(neighbour), Titles{});
    expect_refused(change(sara, id, Json::object({{"title", "x"}})), 403, "not_permitted");
    expect_refused(call(sara, "DELETE", "/api/v1/answers/" + id), 403, "not_permitted");
    expect_refused(call(neighbour, "DELETE", "/api/v1/answers/" + id), 404, "answer");
    expect_status(call(sara, "POST", "/api/v1/answers/" + id + "/use"), 204);
    expect_status(call(vida, "POST", "/api/v1/answers/" + id + "/use"), 403);
    Answered list = call(reza, "GET", "/api/v1/answers");
    EXPECT_EQ(list["data"].array()->front()["used"].number(), 1);
}

TEST_P(ReadyAnswers, are_changed_in_parts) {
    std::string id = id_in(make(sara, "یک", "one", "متن").body);
    Answered changed = change(sara, id, Json::object({{"folder", " ارسال "}, {"language", "fa"}}));
    expect_status(changed, 200);
    EXPECT_EQ(changed["folder"].text(), "ارسال");
    EXPECT_EQ(changed["title"].text(), "یک");
    changed = change(sara, id, Json::object({{"shortcut", ""}, {"language", ""}}));
    EXPECT_EQ(changed["shortcut"].text(), "");
    expect_wrong(change(sara, id, Json::object({{"title", " "}})), "title", "required");
    EXPECT_EQ(titles(sara), Titles{"یک"});
}

TEST_P(ReadyAnswers, an_unknown_variable_is_told_when_saving) {
    expect_wrong(make(sara, "یک", "", "سلام {customer.nam}"), "body", "unknown_variable");
    expect_wrong(make(sara, "یک", "", "سلام {نام}"), "body", "unknown_variable");
    expect_wrong(make(sara, "یک", "", "{today} {agent|من}"), "body", "unknown_variable");
    expect_status(make(sara, "دو", "",
                       "{customer.name|مشتری گرامی} {customer.first_name} {agent.name} "
                       "{conversation.number} {workspace.name} {today}"),
                  201);
    expect_status(make(sara, "سه", "", "const x = { a: 1 }; {} { } {\n} {"), 201);
    EXPECT_EQ(titles(sara).size(), 2u);
}

TEST_P(ReadyAnswers, a_shortcut_is_one_word_and_taken_once) {
    expect_wrong(make(sara, "یک", "دو کلمه", "متن"), "shortcut", "shortcut_not_a_word");
    expect_wrong(make(sara, "یک", "a/b", "متن"), "shortcut", "shortcut_not_a_word");
    expect_status(make(sara, "یک", "کیف", "متن"), 201);
    expect_refused(make(sara, "دو", "كيف", "متن"), 409, "shortcut_taken");
    expect_status(make(reza, "دو", "کیف", "متن"), 201);
    expect_status(make(reza, "سه", "کیف", "متن", true), 201);
    std::string other = id_in(make(sara, "چهار", "", "متن").body);
    expect_status(make(sara, "پنج", "", "متن"), 201);
    expect_refused(change(sara, other, Json::object({{"shortcut", "کیف"}})), 409, "shortcut_taken");
}

TEST_P(ReadyAnswers, are_found_however_they_are_spelt_the_shortcut_first) {
    make(sara, "گزارش", "", "نصب را گفتیم");
    make(sara, "راهنمای نصب", "x", "…");
    make(sara, "نصب با تصویر", "y", "…");
    make(sara, "شیر", "نصب‌شیر", "…");
    make(sara, "پمپ", "نصب", "…");
    make(sara, "ساعت کار", "ساعت", "شنبه می‌رسد");
    EXPECT_EQ(titles(sara, "?q=%D9%86%D8%B5%D8%A8"),
              (Titles{"پمپ", "شیر", "نصب با تصویر", "راهنمای نصب", "گزارش"}));
    EXPECT_EQ(titles(sara, "?q=%D9%85%D9%8A%20%D8%B1%D8%B3%D8%AF"), Titles{"ساعت کار"})
        << "می رسد with an Arabic ye and a space";
    EXPECT_EQ(titles(sara, "?q=zzz"), Titles{});
    EXPECT_EQ(titles(sara, "?q=/%20").size(), 6u);
}

TEST_P(ReadyAnswers, the_most_used_come_first) {
    make(sara, "الف", "a", "…");
    std::string id = id_in(make(sara, "ب", "b", "…").body);
    EXPECT_EQ(titles(sara), (Titles{"الف", "ب"}));
    call(sara, "POST", "/api/v1/answers/" + id + "/use");
    EXPECT_EQ(titles(sara), (Titles{"ب", "الف"}));
}

TEST_P(ReadyAnswers, there_is_an_end_to_them) {
    for (int i = 0; i < 500; ++i)
        ASSERT_EQ(make(sara, "یک", "", "متن").status, 201);
    expect_refused(make(sara, "یک", "", "متن"), 409, "too_many_answers");
    expect_status(make(reza, "یک", "", "متن"), 201);
}

TEST_P(ReadyAnswers, what_happens_to_shared_ones_stands_in_the_audit_log) {
    std::string id = id_in(make(reza, "ارسال", "", "متن", true).body);
    change(reza, id, Json::object({{"title", "ارسال به شهرها"}}));
    call(reza, "DELETE", "/api/v1/answers/" + id);
    make(reza, "مال خودم", "", "متن");
    Answered log = call(mina, "GET", "/api/v1/audit_entries");
    std::vector<std::string> actions;
    for (const Json& entry : *log["data"].array())
        if (entry["action"].text().starts_with("answer."))
            actions.emplace_back(entry["action"].text());
    EXPECT_EQ(actions, (Titles{"answer.deleted", "answer.changed", "answer.created"}));
    EXPECT_EQ(world().events("answer.changed").size(), 4u) << "live screens hear of all of them";
}

}  // namespace
}  // namespace hamdel::answers
