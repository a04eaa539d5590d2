// Newest words of HTML against what others expect of nine programs: tests/data/mail/reply/talon.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <boost/json.hpp>
#include <fstream>
#include <iostream>

#include "mail/newest_words.h"

namespace hamdel::mail {
namespace {

const std::string talon = std::string(HAMDEL_TEST_DATA) + "/mail/reply/talon/";

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    EXPECT_TRUE(in) << path;
    return {std::istreambuf_iterator<char>(in), {}};
}

// What stands in the body, in one spelling and without white space.
std::string body(std::string html) {
    RE2::GlobalReplace(&html, R"((?is)^.*?<body[^>]*>)", "");
    RE2::GlobalReplace(&html, R"((?is)</body>.*$)", "");
    RE2::GlobalReplace(&html, R"((?i)</?html[^>]*>|<head>\s*</head>)", "");
    RE2::GlobalReplace(&html, "&#160;|\u00a0|&nbsp;", "&#160;");
    RE2::GlobalReplace(&html, "/>", ">");
    RE2::GlobalReplace(&html, R"(\s+)", "");
    return html;
}

std::string without_white(std::string text) {
    RE2::GlobalReplace(&text, "\\s+", "");
    return text;
}

bool is_as_expected(const boost::json::object& one, const NewestHtml& out) {
    std::string kind(one.at("kind").as_string());
    if (kind == "html_reply") return body(out.html) == body(one.at("expected").as_string().c_str());
    if (kind == "html_reply_as_text")
        return without_white(out.text) == without_white(one.at("expected").as_string().c_str());
    for (const auto& value : one.at("contains").as_array())
        if (out.html.find(value.as_string().c_str()) == std::string::npos) return false;
    for (const auto& value : one.at("contains_not").as_array())
        if (out.html.find(value.as_string().c_str()) != std::string::npos) return false;
    return true;
}

TEST(HtmlSets, TalonReplies) {
    int right = 0, all = 0;
    auto set = boost::json::parse(bytes_of(talon + "expected.json"));
    for (const auto& value : set.as_object()["cases"].as_array()) {
        const auto& one = value.as_object();
        if (!one.at("kind").as_string().starts_with("html_reply")) continue;
        std::string html = one.contains("file")
                               ? bytes_of(talon + one.at("file").as_string().c_str())
                               : std::string(one.at("html").as_string());
        NewestHtml out = newest_html(html);
        ++all;
        right += is_as_expected(one, out);
        if (!is_as_expected(one, out))
            std::cout << "  other than expected: " << one.at("test").as_string() << "\n"
                      << out.html << "\n--- " << out.text << "\n";
    }
    double percent = 100.0 * right / all;
    std::cout << "HTML replies: " << right << " of " << all << " (" << percent << " %)\n";
    EXPECT_EQ(all, 31);
    EXPECT_GE(percent, 90);
}

}  // namespace
}  // namespace hamdel::mail
