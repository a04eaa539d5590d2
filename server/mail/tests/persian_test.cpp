// Newest words of mails as Persian customers send them: tests/data/mail/persian. All are exact.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>

#include "mail/newest_words.h"

namespace hamdel::mail {
namespace {

boost::json::object persian_set() {
    std::ifstream in(std::string(HAMDEL_TEST_DATA) + "/mail/persian/replies.json");
    std::string text(std::istreambuf_iterator<char>(in), {});
    return boost::json::parse(text).as_object();
}

std::string member(const boost::json::object& one, const char* name) {
    const auto* value = one.if_contains(name);
    return value ? std::string(value->as_string()) : std::string();
}

TEST(PersianReplies, PlainWordsAreExact) {
    boost::json::object set = persian_set();
    EXPECT_GE(set["replies"].as_array().size(), 40u);
    for (const auto& value : set["replies"].as_array()) {
        const auto& one = value.as_object();
        NewestWords out = newest_words(member(one, "text"));
        EXPECT_EQ(out.words, member(one, "words")) << member(one, "name");
        if (one.contains("signature")) {
            EXPECT_EQ(out.signature, member(one, "signature")) << member(one, "name");
        }
    }
}

TEST(PersianReplies, HtmlWordsAreExact) {
    boost::json::object set = persian_set();
    for (const auto& value : set["html"].as_array()) {
        const auto& one = value.as_object();
        EXPECT_EQ(newest_html(member(one, "html")).text, member(one, "text"))
            << member(one, "name");
    }
}

}  // namespace
}  // namespace hamdel::mail
