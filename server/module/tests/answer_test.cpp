#include "module/answer.h"

#include <gtest/gtest.h>

#include "module/page.h"
#include "module/route.h"

namespace hamdel {
namespace {

std::string header(const Answer& answer, std::string_view name) {
    for (const Header& one : answer.headers)
        if (one.name == name) return one.value;
    return "";
}

TEST(Problems, HaveTheStatusOfTheirKind) {
    EXPECT_EQ(status_of(Problem::invalid), 422);
    EXPECT_EQ(status_of(Problem::unauthenticated), 401);
    EXPECT_EQ(status_of(Problem::forbidden), 403);
    EXPECT_EQ(status_of(Problem::not_found), 404);
    EXPECT_EQ(status_of(Problem::conflict), 409);
    EXPECT_EQ(status_of(Problem::too_large), 413);
    EXPECT_EQ(status_of(Problem::too_many), 429);
    EXPECT_EQ(status_of(Problem::unavailable), 503);
    EXPECT_EQ(problem_answer({Problem::invalid, "malformed_json"}, "r").status, 400);
}

TEST(Problems, TellTheirFieldsAndLimits) {
    Answer answer = problem_answer(
        {Problem::invalid, "invalid_input", {{"name", "too_long", 5}, {"size", "required"}}}, "r7");
    EXPECT_EQ(answer.type, "application/problem+json");
    Json body = parse_json(answer.body);
    EXPECT_EQ(body["status"].number(), 422);
    EXPECT_EQ(body["code"].text(), "invalid_input");
    EXPECT_EQ(body["request_id"].text(), "r7");
    EXPECT_EQ(
        to_text(body["fields"]),
        R"([{"field":"name","code":"too_long","limit":5},{"field":"size","code":"required"}])");
    Answer large = problem_answer(Refusal(Problem::too_large, "body_too_large").with_limit(9), "r");
    EXPECT_EQ(parse_json(large.body)["limit"].number(), 9);
}

TEST(Problems, TellInWholeSecondsWhenToTryAgain) {
    auto after = [](Span length) {
        Refusal why = Refusal(Problem::too_many, "locked").retry_after(length);
        return header(problem_answer(why, "r"), "Retry-After");
    };
    EXPECT_EQ(after(seconds(3)), "3");
    EXPECT_EQ(after(milliseconds(3001)), "4");
    EXPECT_EQ(after(milliseconds(0)), "1");
    EXPECT_EQ(after(seconds(-5)), "1");
    for (Problem kind : {Problem::too_many, Problem::unavailable})
        EXPECT_EQ(header(problem_answer({kind, "busy"}, "r"), "Retry-After"), "1");
    EXPECT_EQ(header(problem_answer({Problem::conflict, "c"}, "r"), "Retry-After"), "");
}

TEST(Files, AreShownInPlaceOnlyWhenHarmless) {
    for (const char* type : {"image/png", "application/pdf", "audio/ogg", "video/mp4"}) {
        Answer answer = route_detail::file_answer({"hash", "a", type, 1});
        EXPECT_TRUE(header(answer, "Content-Disposition").starts_with("inline;")) << type;
        EXPECT_EQ(answer.type, type);
    }
    for (const char* type : {"text/html", "image/svg+xml", "text/xml", "application/javascript", "",
                             "image/png, text/html", "Text/HTML"}) {
        Answer answer = route_detail::file_answer({"hash", "a", type, 1});
        EXPECT_TRUE(header(answer, "Content-Disposition").starts_with("attachment;")) << type;
        EXPECT_EQ(answer.type, "application/octet-stream") << type;
    }
}

TEST(Files, CarryTheirNameEncoded) {
    Answer answer = route_detail::file_answer({"hash", "قه \"1\"\r\n;é.png", "image/png", 1});
    EXPECT_EQ(header(answer, "Content-Disposition"),
              "inline; filename*=UTF-8''%D9%82%D9%87%20%221%22%0D%0A%3B%C3%A9.png");
    EXPECT_EQ(answer.blob_hash, "hash");
}

template <class F>
std::string wrong_field_of(F&& body) {
    try {
        body();
        return "";
    } catch (const Refusal& why) {
        return why.fields.at(0).field + ":" + why.fields.at(0).code;
    }
}

TEST(Cursors, ComeBackAsTheyWereMade) {
    for (Place2 place : {Place2{0, 0}, Place2{-5, 7}, Place2{INT64_MAX, INT64_MIN}}) {
        Place2 again = decode_place(encode_place(place));
        EXPECT_EQ(again.first, place.first);
        EXPECT_EQ(again.second, place.second);
    }
    EXPECT_EQ(decode_cursor(encode_cursor("a?b\xFF")), "a?b\xFF");
}

TEST(Cursors, ThatNobodyMadeAreRefused) {
    for (std::string cursor :
         {std::string(), std::string("!"), std::string("MTIz="), std::string("a b"),
          encode_cursor("1"), encode_cursor("1.2.3"), encode_cursor(".2"), encode_cursor("1."),
          encode_cursor("x.y"), encode_cursor("1.99999999999999999999"), std::string(10'000, 'A')})
        EXPECT_EQ(wrong_field_of([&] { decode_place(cursor); }), "page[after]:malformed_cursor")
            << cursor.substr(0, 40);
}

TEST(Cursors, NameTheFieldThatWasWrong) {
    PageBeforeAsked asked{.before = "!"};
    EXPECT_EQ(wrong_field_of([&] { asked.place(); }), "page[before]:malformed_cursor");
    EXPECT_FALSE(PageBeforeAsked{}.place());
    EXPECT_FALSE(PageAsked{}.place());
}

struct ListCups : PageAsked {
    std::optional<std::string> words;
    std::optional<bool> cracked;
    std::optional<Instant> since;
    std::optional<Id<AgentNoun>> maker;

    static constexpr auto own_fields = shape::fields(
        shape::query("words", &ListCups::words), shape::query("cracked", &ListCups::cracked),
        shape::query("since", &ListCups::since), shape::query("maker", &ListCups::maker));
    static constexpr auto fields = shape::joined(own_fields, PageAsked::fields);
};

TEST(Pages, SayWhetherThereIsMoreAndWhere) {
    auto place = [](std::int64_t row) { return Place2{row, row}; };
    ListCups asked;
    asked.size = 2;
    auto full = make_page(std::vector<std::int64_t>{1, 2, 3}, "/cups", asked, place);
    EXPECT_EQ(full.data, (std::vector<std::int64_t>{1, 2}));
    EXPECT_TRUE(full.meta.has_more);
    EXPECT_EQ(decode_place(*full.meta.after_cursor).first, 2);
    EXPECT_EQ(full.links.next, "/cups?page%5Bsize%5D=2&page%5Bafter%5D=" + *full.meta.after_cursor);
    for (std::vector<std::int64_t> rows : {std::vector<std::int64_t>{}, {1, 2}}) {
        auto last = make_page(rows, "/cups", asked, place);
        EXPECT_EQ(last.data, rows);
        EXPECT_FALSE(last.meta.has_more || last.meta.after_cursor || last.links.next);
    }
}

TEST(Pages, AskTheSameQuestionAgain) {
    ListCups asked;
    asked.size = 1;
    asked.after = encode_place({9, 9});
    asked.words = "قهوه & a=b";
    asked.cracked = false;
    asked.since = Instant{0};
    asked.maker = Id<AgentNoun>{1};
    auto page = make_page(std::vector<std::int64_t>{1, 2}, "/cups", asked,
                          [](std::int64_t row) { return Place2{row, row}; });
    EXPECT_EQ(*page.links.next,
              "/cups?words=%D9%82%D9%87%D9%88%D9%87%20%26%20a%3Db&cracked=false"
              "&since=1970-01-01T00%3A00%3A00.000Z&maker=agt_0000000000001"
              "&page%5Bsize%5D=1&page%5Bafter%5D=" +
                  *page.meta.after_cursor);
}

}  // namespace
}  // namespace hamdel
