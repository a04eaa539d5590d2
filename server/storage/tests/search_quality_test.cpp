// How often search answers Persian questions: tests/data/persian/search. A part of them here; all
// by `hamdel inspect search`.
#include <boost/json.hpp>
#include <fstream>
#include <iostream>
#include <map>

#include "fixture.h"
#include "storage/search.h"

namespace hamdel::search {
namespace {

constexpr WorkspaceId library{3};

class SearchQuality : public storage::BothEngines {
  protected:
    static std::vector<boost::json::object> lines_of(const std::string& name) {
        std::ifstream in(std::string(HAMDEL_TEST_DATA) + "/persian/search/" + name);
        std::vector<boost::json::object> out;
        for (std::string line; std::getline(in, line);)
            out.push_back(boost::json::parse(line).as_object());
        return out;
    }
    static std::string member(const boost::json::object& one, const char* name) {
        return std::string(one.at(name).as_string());
    }
};
using storage::Engine;
using storage::engine_name;
ON_BOTH_ENGINES(SearchQuality);

TEST_P(SearchQuality, questions_find_their_paragraph) {
    std::map<std::string, std::int64_t> numbers;
    auto documents = lines_of("documents.jsonl");
    store().write_alone_now([&](Write& tx) {
        for (const auto& one : documents) {
            auto number = std::int64_t(numbers.size() + 1);
            numbers[member(one, "id")] = number;
            index(tx, Kind::message, library, number, member(one, "text"));
        }
    });
    std::size_t step = GetParam() == Engine::sqlite ? 12 : 60;
    auto queries = lines_of("queries.jsonl");
    int asked = 0, first = 0, among_five = 0;
    for (std::size_t at = 0; at < queries.size(); at += step) {
        auto hits = store().read_now([&](Read& tx) {
            return find(tx, Kind::message, library, text::parse_query(member(queries[at], "text")),
                        Order::best, 5);
        });
        std::int64_t wanted = numbers.at(member(queries[at], "relevant_document"));
        std::ptrdiff_t place = std::ranges::find(hits, wanted, &Hit::document) - hits.begin();
        ++asked;
        first += place == 0 && !hits.empty();
        among_five += place < std::ssize(hits);
    }
    std::cout << "questions: " << asked << ", first: " << 100.0 * first / asked
              << " %, among five: " << 100.0 * among_five / asked << " %\n";
    EXPECT_GE(100.0 * first / asked, 80);
    EXPECT_GE(100.0 * among_five / asked, 93);
}

}  // namespace
}  // namespace hamdel::search
