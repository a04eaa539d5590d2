// One box over subjects, messages, notes, files' names, customers and numbers, as Persian is typed.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Searching : public Desk {
  protected:
    Answered search(const std::string& words, std::string_view who = sara) {
        std::string query;
        for (char c : words)
            if (c == ' ' || c == '#' || c == '%')
                query += c == ' ' ? "%20" : c == '#' ? "%23" : "%25";
            else
                query += c;
        Answered found = get(who, "/search?q=" + query);
        EXPECT_EQ(found.status, 200) << found;
        return found;
    }
    std::size_t messages(const std::string& words, std::string_view who = sara) {
        return search(words, who)["messages"].size();
    }
    // The runs with hits in brackets.
    static std::string marked(const Json& runs) {
        std::string out;
        for (const Json& run : *runs.array()) {
            bool hit = run["hit"] == Json(true);
            out += (hit ? "[" : "") + std::string(run["text"].text()) + (hit ? "]" : "");
        }
        return out;
    }
};
HAMDEL_BOTH_ENGINES(Searching);

class SearchingByFilters : public Searching {
  protected:
    std::string old, fresh;

    void SetUp() override {
        old = to_string(writes(customer("نگار احمدی"), "آسیابم کند شده").message.conversation_id);
        world().clock().forward(days(2));
        fresh = to_string(writes(customer("علی کریمی"), "آسیابم صدا می‌دهد")
                              .message.conversation_id);
    }
    std::vector<std::string> found(const std::string& words) {
        std::vector<std::string> out;
        Answered all = search(words);
        for (const Json& one : *all["conversations"].array())
            out.push_back(id_in(one["conversation"]));
        return out;
    }
    std::string day(int ago) { return to_iso(world().clock().now() - days(ago)).substr(0, 10); }
    using Ids = std::vector<std::string>;
};
HAMDEL_BOTH_ENGINES(SearchingByFilters);

TEST_P(SearchingByFilters, by_the_customer_in_either_language) {
    EXPECT_EQ(found("from:نگار"), Ids{old});
    EXPECT_EQ(found("از:علی"), Ids{fresh});
    EXPECT_EQ(found("از:«علی کریمی»"), Ids{fresh});
    EXPECT_EQ(found("from:\"نگار احمدی\""), Ids{old});
    EXPECT_EQ(messages("آسیاب from:نگار"), 1u);
    EXPECT_EQ(messages("آسیاب"), 2u);
    EXPECT_EQ(search("آسیاب from:نگار")["messages"].at(0)["conversation_id"].text(), old);
}

TEST_P(SearchingByFilters, by_days_before_and_after) {
    EXPECT_EQ(found("before:" + day(1)), Ids{old});
    EXPECT_EQ(found("after:" + day(1)), Ids{fresh});
    EXPECT_EQ(messages("آسیاب قبل:" + day(1)), 1u);
    EXPECT_EQ(found("بعد:1390/1/1"), (Ids{fresh, old}));
    EXPECT_EQ(found("before:۱۳۹۰/۰۱/۰۱"), Ids{});
}

TEST_P(SearchingByFilters, by_tag_status_and_channel) {
    expect_status(act(sara, old, "tags", Json::object({{"add", Json::array({"گارانتی"})}})), 200);
    act(sara, fresh, "resolve");
    EXPECT_EQ(found("tag:گارانتی"), Ids{old});
    EXPECT_EQ(found("in:resolved"), Ids{fresh});
    EXPECT_EQ(found("در:باز"), Ids{old});
    EXPECT_EQ(found("in:chat"), (Ids{fresh, old}));
    EXPECT_EQ(found("در:باز از:علی"), Ids{});
    act(sara, old, "spam");
    EXPECT_EQ(found("in:spam"), Ids{old});
}

TEST_P(SearchingByFilters, what_is_not_understood_is_said_and_narrows_nothing) {
    Answered answered = search("before:آبان in:nowhere");
    ASSERT_EQ(answered["filters"].size(), 2u);
    EXPECT_EQ(answered["filters"].at(0)["key"].text(), "before");
    EXPECT_EQ(answered["filters"].at(0)["is_understood"], Json(false));
    EXPECT_EQ(answered["filters"].at(1)["is_understood"], Json(false));
    EXPECT_EQ(answered["conversations"].size(), 2u);
    // A key that nobody knows, and one without its value yet, are no filters.
    EXPECT_EQ(search("http://example.com")["filters"].size(), 0u);
    EXPECT_EQ(search("آسیاب from:")["messages"].size(), 2u);
}

TEST_P(SearchingByFilters, nothing_of_the_neighbours) {
    std::string strange = neighbours_conversation();
    for (const char* words : {"in:open", "after:1390/1/1", "from:همسایه"})
        for (const std::string& id : found(words))
            EXPECT_NE(id, strange) << words;
}

TEST_P(Searching, words_are_found_however_they_are_typed) {
    conversation(
        "سلام، آسیاب‌های کافه‌ی علی کریمی را ۳ روز پیش "
        "گرفتم");
    for (const char* words : {"آسیاب", "اسیاب", "آسیاب‌های", "آسیاب های", "آسیابها",
                              "كريمي", "کریمی علي", "کریم", "3", "۳", "سلام", "گرفتم"})
        EXPECT_EQ(messages(words), 1u) << words;
    for (const char* words : {"قهوه", "آسیاب قهوه", "4"})
        EXPECT_EQ(messages(words), 0u) << words;
}

TEST_P(Searching, english_words_are_found_by_their_stem_and_beginning) {
    conversation("The grinders were delivered yesterday");
    for (const char* words : {"grinder", "GRINDERS", "deliver", "delivers", "yester"})
        EXPECT_EQ(messages(words), 1u) << words;
}

TEST_P(Searching, hits_are_marked_in_the_original_text) {
    conversation("می‌خواهم آسیاب‌های نو بخرم");
    Answered found = search("آسياب");
    ASSERT_EQ(found["messages"].size(), 1u);
    EXPECT_EQ(marked(found["messages"].at(0)["excerpt"]),
              "می‌خواهم [آسیاب‌های] نو بخرم");
}

TEST_P(Searching, a_number_is_found_with_and_without_its_sign) {
    Json shown = show(conversation());
    std::string number = std::to_string(shown["number"].number());
    std::string persian;
    for (char digit : number)
        persian += std::string("\xDB") + static_cast<char>(0xB0 + digit - '0');
    for (const std::string& words : {number, "#" + number, persian, "#" + persian}) {
        Answered found = search(words);
        ASSERT_EQ(found["conversations"].size(), 1u) << words;
        EXPECT_EQ(id_in(found["conversations"].at(0)["conversation"]), id_in(shown));
        EXPECT_EQ(search(words, neighbour)["conversations"].size(), 0u);
    }
}

TEST_P(Searching, a_subject_is_found_as_it_is_now_and_once) {
    std::string id = conversation();
    ask(sara, "PATCH", "/conversations/" + id, Json::object({{"subject", "گارانتی"}}));
    EXPECT_EQ(search("گارانتی")["conversations"].size(), 1u);
    std::string number = std::to_string(show(id)["number"].number());
    ask(sara, "PATCH", "/conversations/" + id, Json::object({{"subject", "سفارش " + number}}));
    EXPECT_EQ(search("گارانتی")["conversations"].size(), 0u);
    EXPECT_EQ(search(number)["conversations"].size(), 1u)
        << "by its number and its subject at once";
    EXPECT_EQ(marked(search("سفارش")["conversations"].at(0)["title"]), "[سفارش] " + number);
}

TEST_P(Searching, notes_files_and_customers_are_found) {
    std::string id = conversation();
    note(sara, id, "مشتری ویژه‌ی کارخانه");
    act(sara, id, "messages",
        Json::object({{"direction", "outgoing"},
                      {"body", ""},
                      {"attachment_ids", Json::array({id_in(upload(sara, "invoice.pdf").body)})}}));
    EXPECT_EQ(messages("کارخانه"), 1u);
    EXPECT_EQ(messages("invoice"), 1u);
    Answered found = search("كريمي");
    ASSERT_EQ(found["customers"].size(), 1u);
    EXPECT_EQ(marked(found["customers"].at(0)["match"]), "علی [کریمی]");
}

TEST_P(Searching, another_workspace_is_never_found) {
    neighbours_conversation();
    conversation("راز ما");
    EXPECT_EQ(messages("راز"), 1u);
    EXPECT_EQ(messages("راز", neighbour), 1u);
    EXPECT_EQ(messages("همسایه"), 0u);
    EXPECT_EQ(search("مشتری همسایه")["customers"].size(), 0u);
}

TEST_P(Searching, who_may_not_see_customers_finds_none) {
    conversation();
    Answered role = post(
        parviz, "/roles",
        Json::object({{"name", "خواننده"}, {"permissions", Json::array({"conversations:read"})}}));
    expect_status(role, 201);
    expect_status(ask(parviz, "PATCH", "/agents/" + world().id_of(reza),
                      Json::object({{"role", id_in(role.body)}})),
                  200);
    EXPECT_EQ(search("کریمی", reza)["customers"].size(), 0u);
    EXPECT_EQ(search("سلام", reza)["messages"].size(), 1u);
}

TEST_P(Searching, odd_questions_find_nothing_and_do_no_harm) {
    conversation("سلام");
    for (const char* words :
         {"", " ", "#", "\"", "* OR *", "سلام\" OR \"", "(", "-", "%", "'; drop"})
        EXPECT_EQ(messages(words), 0u) << words;
    expect_wrong(get(sara, "/search?q=" + std::string(201, 'x')), "q", "too_long");
    expect_wrong(get(sara, "/search?q=x&limit=51"), "limit", "too_big");
    expect_wrong(get(sara, "/search"), "q", "required");
}

TEST_P(Searching, organizations_are_found_by_name_and_domain) {
    expect_status(post(sara, "/organizations",
                       Json::object({{"name", "کافه هفت‌خوان"},
                                     {"domains", Json::array({"haftkhan.example"})}})),
                  201);
    Answered named = search("هفتخوان");
    ASSERT_EQ(named["organizations"].size(), 1u) << named;
    EXPECT_EQ(marked(named["organizations"].at(0)["match"]), "کافه [هفت‌خوان]");
    EXPECT_EQ(search("haftkhan")["organizations"].size(), 1u);
    EXPECT_EQ(search("دالان")["organizations"].size(), 0u);
    EXPECT_EQ(search("هفتخوان", world::neighbour)["organizations"].size(), 0u);
}

TEST_P(Searching, is_bounded_and_the_newest_come_first) {
    for (int i = 0; i < 5; ++i) {
        conversation("سلام " + std::to_string(i));
        world().clock().forward(seconds(1));
    }
    Answered found = get(sara, "/search?q=سلام&limit=2");
    ASSERT_EQ(found["messages"].size(), 2u);
    EXPECT_EQ(marked(found["messages"].at(0)["excerpt"]), "[سلام] 4");
}

}  // namespace
}  // namespace hamdel::conversations
