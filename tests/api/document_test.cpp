// The document itself: every operation is there, named once, with what a caller must know.
#include <set>

#include "house.h"

namespace hamdel::api {
namespace {

class Document : public House {};
INSTANTIATE_TEST_SUITE_P(Engines, Document, ::testing::Values(world::Engine::sqlite),
                         world::engine_name);

TEST_P(Document, tells_every_route_once) {
    EXPECT_EQ(operations().size(), world().routes().routes().size());
    std::set<std::string> names;
    for (const Operation& one : operations()) {
        EXPECT_FALSE(one.id.empty()) << one.path;
        EXPECT_TRUE(names.insert(one.id).second) << one.id << " stands twice";
    }
}

TEST_P(Document, every_reference_leads_somewhere) {
    std::string text = to_text(document());
    std::size_t at = 0, count = 0;
    constexpr std::string_view sign = "\"$ref\":\"#/components/schemas/";
    while ((at = text.find(sign, at)) != std::string::npos) {
        at += sign.size();
        std::string name = text.substr(at, text.find('"', at) - at);
        EXPECT_TRUE(document()["components"]["schemas"][name].object()) << name;
        ++count;
    }
    EXPECT_GT(count, 50u);
}

TEST_P(Document, every_word_of_a_path_is_a_parameter) {
    for (const Operation& one : operations()) {
        std::size_t words = 0;
        for (const Parameter& parameter : one.parameters)
            if (parameter.in_path) {
                EXPECT_NE(one.path.find("{" + parameter.name + "}"), std::string::npos) << one.path;
                ++words;
            }
        EXPECT_EQ(words, std::size_t(std::count(one.path.begin(), one.path.end(), '{')));
    }
}

}  // namespace
}  // namespace hamdel::api
