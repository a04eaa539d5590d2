#include "../search_engine.h"
#include "../search_likeness.h"

namespace hamdel::search::fts5 {
namespace {

std::string in_quotes(std::string_view scope, std::string_view word) {
    return "\"" + std::string(scope).append(word) + "\"";
}

}  // namespace

std::vector<Hit> likest(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query,
                        int limit) {
    std::string table(table_of(kind)), scope = scope_of(workspace), words, counts;
    std::vector<Wanted> all = wanted_of(query);
    for (Wanted& wanted : all)
        wanted.count = tx.value<std::int64_t>("select count(*) from (select rowid from " + table +
                                                  " where " + table + " match ? limit ?)",
                                              in_quotes(scope, wanted.word), most_holding);
    for (const Wanted& wanted : rarest(std::move(all))) {
        words.append(words.empty() ? "" : " OR ").append(in_quotes(scope, wanted.word));
        counts.append(std::to_string(wanted.term)).append(wanted.is_stem ? "s" : "w");
        counts.append(std::to_string(wanted.count)).append(" ");
    }
    if (words.empty()) return {};
    return tx.all<Hit>("select document, rank from (select rowid as document, likeness(" + table +
                           ", ?) as rank from " + table + " where " + table +
                           " match ?) where rank > 0 order by rank desc, document desc limit ?",
                       counts, words, limit);
}

}  // namespace hamdel::search::fts5
