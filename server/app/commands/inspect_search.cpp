#include <fstream>
#include <iostream>

#include "commands/commands.h"
#include "kernel/ids.h"
#include "kernel/json.h"
#include "storage/open.h"
#include "storage/search.h"

namespace hamdel::app {
namespace {

constexpr WorkspaceId workspace{1};
constexpr int most_ranked = 10;

std::vector<Json> lines_of_file(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file);
    std::vector<Json> out;
    for (std::string line; std::getline(in, line);)
        if (line.find_first_not_of(" \r\t") != std::string::npos) out.push_back(parse_json(line));
    return out;
}

// The numbers of the documents are of one moment, so that age decides nothing.
std::vector<std::int64_t> index_all(Store& store, const std::vector<Json>& documents) {
    IdSource numbers;
    Instant now = store.clock().now();
    std::vector<std::int64_t> out;
    for (std::size_t at = 0; at < documents.size(); ++at)
        out.push_back(numbers.next(now));
    store.write_alone_now([&](Write& tx) {
        for (std::size_t at = 0; at < documents.size(); ++at)
            search::index(tx, search::Kind::message, workspace, out[at],
                          documents[at]["text"].text());
    });
    return out;
}

}  // namespace

int inspect_search(const std::string& documents_file, const std::string& queries_file) {
    std::vector<Json> documents = lines_of_file(documents_file);
    std::vector<Json> queries = lines_of_file(queries_file);
    auto store =
        storage::open({.database = "sqlite::memory:"}, {}, std::make_shared<SystemClock>());
    std::vector<std::int64_t> numbers = index_all(*store, documents);
    std::ios::sync_with_stdio(false);
    for (const Json& query : queries) {
        auto hits = store->read_now([&](Read& tx) {
            return search::find(tx, search::Kind::message, workspace,
                                text::parse_query(query["text"].text()), search::Order::best,
                                most_ranked);
        });
        Json ranked = Json::array({});
        for (const search::Hit& hit : hits) {
            auto at = std::ranges::lower_bound(numbers, hit.document) - numbers.begin();
            ranked.push(documents[std::size_t(at)]["id"]);
        }
        std::cout << to_text(Json::object({{"id", query["id"]}, {"ranked", std::move(ranked)}}))
                  << "\n";
    }
    return 0;
}

}  // namespace hamdel::app
