#include "../search_engine.h"

namespace hamdel::search::tsvector {
namespace {

constexpr std::size_t most_places = 16383;  // of a tsvector; what comes later shares the last one

// Words weigh A, stems B. Our words hold letters and digits only, so quotes are safe.
void append(std::string& out, std::string_view words, char weight) {
    for (std::size_t place = 1; !words.empty(); ++place) {
        std::size_t end = std::min(words.find(' '), words.size());
        out.append("'").append(words.substr(0, end)).append("':");
        out.append(std::to_string(std::min(place, most_places))).append(1, weight).append(" ");
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

std::string spelled(WorkspaceId workspace, const text::Query& query) {
    const Spelling spelling{" & ", " | ", "'",
                            [](const std::string& word) { return "'" + word + "':*"; }};
    return spell(workspace, query, spelling);
}

}  // namespace

Condition documents_with(Read&, Kind kind, WorkspaceId workspace, const text::Query& query) {
    return {"select document from " + std::string(table_of(kind)) +
                " where tokens @@ cast(? as tsquery)",
            spelled(workspace, query)};
}

void put(Write& tx, Kind kind, std::int64_t document, const ScopedText& text) {
    std::string tokens;
    append(tokens, text.words, 'A');
    append(tokens, text.stems, 'B');
    tx.run("insert into " + std::string(table_of(kind)) +
               " (document, tokens) values (?, cast(? as tsvector))"
               " on conflict (document) do update set tokens = excluded.tokens",
           document, tokens);
}

void remove(Write& tx, Kind kind, std::int64_t document) {
    tx.run("delete from " + std::string(table_of(kind)) + " where document = ?", document);
}

std::vector<Hit> newest(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query,
                        bool with_closeness, int limit) {
    std::string words = spelled(workspace, query);
    std::string found = "select document, tokens from " + std::string(table_of(kind)) +
                        " where tokens @@ cast(? as tsquery) order by document desc limit ?";
    if (!with_closeness)
        return tx.all<Hit>("select document, 0 as rank from (" + found + ") as found", words,
                           limit);
    // 1: a long text must say it more often. Weights of D, C, B, A.
    return tx.all<Hit>(
        "select document, ts_rank('{0, 0, 0.5, 1}', tokens, cast(? as tsquery), 1)"
        " as rank from (" +
            found + ") as found",
        words, words, limit);
}

}  // namespace hamdel::search::tsvector
