// What stands below an agent's mails: cleaned, in two languages, everybody's own.
#include "accounts/signatures.h"

#include "world/say.h"

namespace hamdel::accounts {
namespace {

using namespace hamdel::world;

class Signing : public world::Test {
  protected:
    Reply set(std::string_view language, Json body, std::string_view who = sara) {
        return call(who, "PUT", "/api/v1/me/signatures/" + std::string(language), body);
    }
    Json list(std::string_view who = sara) {
        return call(who, "GET", "/api/v1/me/signatures").body["data"];
    }
    std::string below(std::string_view language, std::string_view who = sara) {
        return world().store().read_now([&](Read& tx) {
            auto found = signature_of(tx, world().person(who).id, language);
            return found ? found->body : "none";
        });
    }
};
HAMDEL_BOTH_ENGINES(Signing);

TEST_P(Signing, is_empty_until_it_is_written) {
    Json all = list();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ((*all.array())[0]["language"].text(), "fa");
    EXPECT_EQ((*all.array())[1]["body"].text(), "");
    EXPECT_EQ(below("fa"), "none");
}

TEST_P(Signing, is_cleaned_and_kept_as_rich_as_it_is) {
    Reply made = set("fa", Json::object({{"html",
                                          "<p onclick=x><b>سارا محمدی</b><script>x</script>"
                                          "</p><p>فروشگاه قهوهٔ آسیاب</p>"}}));
    expect_status(made, 200);
    EXPECT_EQ(made["html"].text(), "<p><strong>سارا محمدی</strong></p><p>فروشگاه قهوهٔ آسیاب</p>");
    EXPECT_EQ(made["body"].text(), "سارا محمدی\nفروشگاه قهوهٔ آسیاب");
    EXPECT_EQ((*list().array())[0], made.body);
    Reply plain = set("fa", Json::object({{"html", "<p>سارا</p>"}}));
    EXPECT_TRUE(plain["html"].is_null()) << "the plain words say all of it";
    EXPECT_EQ((*list(reza).array())[0]["body"].text(), "") << "everybody has an own one";
}

TEST_P(Signing, fits_the_language_of_the_words_above_it) {
    set("fa", Json::object({{"body", "سارا"}}));
    EXPECT_EQ(below("fa"), "سارا");
    EXPECT_EQ(below("en-GB"), "سارا") << "better than none";
    set("en", Json::object({{"body", "Sara"}}));
    EXPECT_EQ(below("en-GB"), "Sara");
    EXPECT_EQ(below("de"), "Sara");
    EXPECT_EQ(below("fa-IR"), "سارا");
    set("en", Json::object({{"body", "  "}}));
    EXPECT_EQ(below("en"), "سارا") << "without words it is taken away";
}

TEST_P(Signing, that_is_too_long_or_in_no_such_language_is_refused) {
    set("fa", Json::object({{"body", "سارا"}}));
    expect_refused(set("fa", Json::object({{"body", std::string(2001, 'a')}})), 413,
                   "body_too_large");
    EXPECT_GE(set("xx", Json::object({{"body", "a"}})).status, 400);
    EXPECT_EQ(below("fa"), "سارا") << "what was there stays";
}

}  // namespace
}  // namespace hamdel::accounts
