// Every operation with broken input: refused with a problem document, and nothing is changed.
#include "house.h"

namespace hamdel::api {
namespace {

class BrokenInput : public House {
  protected:
    std::string_view caller(const Operation& one) {
        return one.at_agent_door ? world::parviz : visitor;
    }
    Answer send_text(const Operation& one, std::string body) {
        Request asking = request(one, in_shop());
        asking.body = std::move(body);
        return send(std::move(asking), credentials(caller(one)));
    }
    Answer send_query(const Operation& one, const std::string& name, const std::string& word) {
        Request asking = request(one, in_shop());
        Request words = world::World::request("GET", "/?" + name + "=" + word);
        std::erase_if(asking.query, [&](const auto& pair) { return pair.first == name; });
        asking.query.push_back(words.query.front());
        return send(std::move(asking), credentials(caller(one)));
    }
    std::map<std::string, std::int64_t> before = rows();
    void TearDown() override { EXPECT_EQ(rows(), before) << "something was changed"; }
};
HAMDEL_BOTH_ENGINES(BrokenInput);

TEST_P(BrokenInput, a_body_that_breaks_its_schema_is_refused) {
    int tried = 0;
    for (const Operation& one : operations()) {
        if (one.body.is_null()) continue;
        for (const Samples::Bad& bad : in_shop().bad(one.body)) {
            SCOPED_TRACE(one.method + " " + one.path + " " + bad.what);
            expect_problem(send_text(one, to_text(bad.value)));
            ++tried;
        }
    }
    EXPECT_GT(tried, 500);
}

TEST_P(BrokenInput, what_is_no_json_is_refused) {
    std::string deep_list(200'000, '['), deep_object;
    for (int i = 0; i < 50'000; ++i)
        deep_object += "{\"a\":";
    const std::vector<std::string> broken{"{",
                                          "}",
                                          "nul",
                                          "{\"a\":1,}",
                                          "{\"a\":1} x",
                                          "{'a':1}",
                                          "\"",
                                          "[1,2",
                                          "{\"a\":1e999}",
                                          "{\"\xC0\xAF\":1}",
                                          "{\"body\":\"\xFF\"}",
                                          "{\"body\":\"\xED\xA0\x80\"}",
                                          "{\"body\":\"\\ud800\"}",
                                          "{\"body\":\"\x01\"}",
                                          std::string("{\"a\0\":1}", 8),
                                          deep_list,
                                          deep_object,
                                          std::string(1 << 16, ' ') + "{",
                                          "\xEF\xBB\xBF{"};
    for (const Operation& one : operations()) {
        if (one.body.is_null()) continue;
        for (const std::string& text : broken) {
            SCOPED_TRACE(one.method + " " + one.path + " " + text.substr(0, 30));
            expect_problem(send_text(one, text));
        }
    }
}

TEST_P(BrokenInput, a_broken_query_is_refused) {
    for (const Operation& one : operations()) {
        SCOPED_TRACE(one.method + " " + one.path);
        expect_problem(send_query(one, "nobody_knows_this", "1"));
        for (const Parameter& parameter : one.parameters) {
            if (parameter.in_path) continue;
            for (const std::string& word : in_shop().bad_words(parameter)) {
                SCOPED_TRACE(parameter.name + "=" + word.substr(0, 30));
                expect_problem(send_query(one, parameter.name, word));
            }
        }
    }
}

TEST_P(BrokenInput, a_path_that_names_nothing_is_not_found) {
    for (const Operation& one : operations()) {
        if (!one.has_path_words()) continue;
        for (const char* word : {"nope", "cnv_", "%00", "%FF", "..", "agt_zzzzzzzzzzzzz", "-1",
                                 "cnv_8000000000000", "99999999999999999999", "'%20or%201=1"}) {
            SCOPED_TRACE(one.method + " " + one.path + " " + word);
            Operation changed = one;
            for (std::size_t at; (at = changed.path.find('{')) != std::string::npos;)
                changed.path.replace(at, changed.path.find('}') - at + 1, word);
            std::erase_if(changed.parameters, [](const Parameter& p) { return p.in_path; });
            Answer answer = send(request(changed, in_shop()), credentials(caller(one)));
            EXPECT_EQ(answer.status, 404) << answer.body;
            expect_problem(answer);
        }
    }
}

TEST_P(BrokenInput, a_key_that_is_no_key_is_refused) {
    for (const Operation& one : operations()) {
        if (one.method != "POST" || one.open) continue;
        SCOPED_TRACE(one.path);
        for (const std::string& key : {std::string(256, 'k'), std::string("\xFF\xFE")}) {
            Request asking = request(one, in_shop());
            asking.headers.push_back({"idempotency-key", key});
            expect_problem(send(std::move(asking), credentials(caller(one))));
        }
    }
}

}  // namespace
}  // namespace hamdel::api
