#include <algorithm>
#include <cmath>

#include "../search_engine.h"
#include "../search_likeness.h"

namespace hamdel::search::tsvector {
namespace {

// Our words hold letters and digits only, so quotes are safe.
std::string in_quotes(std::string_view scope, std::string_view word) {
    return "''" + std::string(scope).append(word) + "''";
}

// What the planner believes; a new table says nothing yet.
double documents_in(Read& tx, const std::string& table) {
    auto believed = tx.value<double>(
        "select cast(reltuples as float8) from pg_class where oid = cast(? as regclass)", table);
    return std::max(1000.0, believed);
}

std::string holds(std::string_view words) {
    return "tokens @@ cast('" + std::string(words) + "' as tsquery)";
}

}  // namespace

// The same as on SQLite, but that ts_rank counts how often a word stands in its own way.
std::vector<Hit> likest(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query,
                        int limit) {
    std::string table(table_of(kind)), scope = scope_of(workspace), any, rank, held;
    double documents = documents_in(tx, table);
    std::vector<Wanted> all = wanted_of(query);
    for (Wanted& wanted : all)
        wanted.count =
            tx.value<std::int64_t>("select count(*) from (select 1 from " + table + " where " +
                                       holds(in_quotes(scope, wanted.word)) + " limit ?) as found",
                                   most_holding);
    std::vector<std::string> forms(query.terms.size());
    for (const Wanted& wanted : rarest(std::move(all))) {
        std::string word = in_quotes(scope, wanted.word);
        double count = double(wanted.count);
        double rarity = std::log(1 + (std::max(documents, count) - count + 0.5) / (count + 0.5));
        any.append(any.empty() ? "" : " | ").append(word);
        auto& term = forms[std::size_t(wanted.term)];
        term.append(term.empty() ? "" : " | ").append(word);
        rank.append(rank.empty() ? "" : " + ")
            .append(std::to_string(wanted.is_stem ? rarity / 2 : rarity))
            .append(" * ts_rank('{0, 0, 0.5, 1}', tokens, cast('" + word + "' as tsquery), 1)");
    }
    if (any.empty()) return {};
    for (const std::string& form : forms)
        if (!form.empty())
            held.append(held.empty() ? "" : " + ").append("cast(" + holds(form) + " as int)");
    // Put together with nothing, the words are unpacked once and not for each that is looked for.
    return tx.all<Hit>("select document, cast(" + rank +
                           " as float8) as rank from (select document, tokens || cast('' as "
                           "tsvector) as tokens from " +
                           table + " where " + holds(any) + " offset 0) as found where " + held +
                           " >= 2 order by rank desc, document desc limit ?",
                       limit);
}

}  // namespace hamdel::search::tsvector
