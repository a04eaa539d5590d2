// Every input of the HTML parsing suite's tokenizer tests is cleaned, and cleaned again stays.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "html/clean.h"
#include "html/mail_html.h"

namespace hamdel::html {
namespace {

TEST(TokenizerInputs, AreCleanedOnceForAll) {
    int inputs = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(HAMDEL_TEST_DATA) + "/html/tokenizer")) {
        if (entry.path().extension() != ".json") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string text(std::istreambuf_iterator<char>(in), {});
        boost::system::error_code error;
        boost::json::parse_options options;
        options.allow_invalid_utf8 = true;
        auto set = boost::json::parse(text, error, {}, options);
        ASSERT_FALSE(error) << entry.path() << error.message();
        for (const char* name : {"tests", "xmlViolationTests"}) {
            const auto* tests = set.as_object().if_contains(name);
            if (!tests) continue;
            for (const auto& one : tests->as_array()) {
                std::string input(one.as_object().at("input").as_string());
                ++inputs;
                MailHtml out = clean_mail(input);
                EXPECT_EQ(clean_mail(out.html).html, out.html) << entry.path() << ": " << input;
                EXPECT_FALSE(out.is_words_only) << input;
                if (auto narrow = clean(input)) {
                    EXPECT_EQ(clean(narrow->html)->html, narrow->html) << input;
                }
            }
        }
    }
    std::cout << "inputs cleaned: " << inputs << "\n";
    EXPECT_GT(inputs, 2000);
}

}  // namespace
}  // namespace hamdel::html
