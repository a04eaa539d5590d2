#include "storage/search.h"

#include <algorithm>
#include <cmath>

#include "search_engine.h"
#include "search_likeness.h"

namespace hamdel::search {
namespace {

constexpr int most_candidates = 1000;
constexpr int most_likest = 100;
constexpr double half_life_ms = 30.0 * 24 * 3600 * 1000;

// An old answer counts half of a new one.
double with_recency(double closeness, std::int64_t document, Instant now) {
    double age = double(std::max<std::int64_t>(0, (now - instant_of_id(document)).ms));
    return closeness * (0.5 + 0.5 * std::exp2(-age / half_life_ms));
}

std::vector<Hit> newest(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query,
                        bool with_closeness, int limit) {
    auto search = tx.is_postgres() ? tsvector::newest : fts5::newest;
    return search(tx, kind, workspace, query, with_closeness, limit);
}

void rank_by_recency(std::vector<Hit>& hits, Instant now) {
    for (Hit& hit : hits)
        hit.rank = -with_recency(hit.rank, hit.document, now);
    std::ranges::stable_sort(hits, {}, &Hit::rank);  // equals stay newest first
}

// A question is answered by who holds most of its words, where nobody holds them all.
void add_likest(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query, int limit,
                std::vector<Hit>& hits) {
    auto search = tx.is_postgres() ? tsvector::likest : fts5::likest;
    auto more = search(tx, kind, workspace, query, std::max(limit, most_likest));
    rank_by_recency(more, tx.now());
    for (const Hit& hit : more) {
        if (hits.size() >= std::size_t(limit)) return;
        bool is_there = std::ranges::find(hits, hit.document, &Hit::document) != hits.end();
        if (!is_there) hits.push_back(hit);
    }
}

}  // namespace

void index(Write& tx, Kind kind, WorkspaceId workspace, std::int64_t document,
           std::string_view text, std::string_view previous) {
    if (!previous.empty() && !tx.is_postgres())
        fts5::remove(tx, kind, document, scoped_text(workspace, text::index_text(previous)));
    index(tx, kind, workspace, document, text::index_text(text));
}

void index(Write& tx, Kind kind, WorkspaceId workspace, std::int64_t document,
           const text::IndexText& text) {
    auto add = tx.is_postgres() ? tsvector::put : fts5::add;
    add(tx, kind, document, scoped_text(workspace, text));
}

void forget(Write& tx, Kind kind, WorkspaceId workspace, std::int64_t document,
            std::string_view previous) {
    if (tx.is_postgres()) return tsvector::remove(tx, kind, document);
    fts5::remove(tx, kind, document, scoped_text(workspace, text::index_text(previous)));
}

Condition documents_with(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query) {
    auto select = tx.is_postgres() ? tsvector::documents_with : fts5::documents_with;
    return select(tx, kind, workspace, query);
}

std::vector<Hit> find(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query,
                      Order order, int limit) {
    if (query.terms.empty()) return {};
    if (order == Order::newest) return newest(tx, kind, workspace, query, false, limit);
    auto hits = newest(tx, kind, workspace, query, true, most_candidates);
    rank_by_recency(hits, tx.now());
    if (hits.size() < std::size_t(limit) && query.terms.size() >= least_terms)
        add_likest(tx, kind, workspace, query, limit, hits);
    if (hits.size() > std::size_t(limit)) hits.resize(std::size_t(limit));
    return hits;
}

}  // namespace hamdel::search
