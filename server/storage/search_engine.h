// What an engine's index does for search.
#pragma once

#include "search_text.h"
#include "storage/search_condition.h"

namespace hamdel::search {

namespace fts5 {
void add(Write& tx, Kind kind, std::int64_t document, const ScopedText& text);
void remove(Write& tx, Kind kind, std::int64_t document, const ScopedText& previous);
// The newest documents that answer; `rank` is their closeness (larger is better) or 0.
std::vector<Hit> newest(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query,
                        bool with_closeness, int limit);
// The documents that hold at least two of the words, those with the rarest first; `rank` is their
// likeness (larger is better).
std::vector<Hit> likest(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query,
                        int limit);
Condition documents_with(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query);
}  // namespace fts5

namespace tsvector {
void put(Write& tx, Kind kind, std::int64_t document, const ScopedText& text);
void remove(Write& tx, Kind kind, std::int64_t document);
std::vector<Hit> newest(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query,
                        bool with_closeness, int limit);
std::vector<Hit> likest(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query,
                        int limit);
Condition documents_with(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query);
}  // namespace tsvector

}  // namespace hamdel::search
