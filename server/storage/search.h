// Full-text search: one face, a file per engine (FTS5, tsvector). The text is folded and stemmed by
// kernel/text first, so both engines find the same. A document is a number (an id), found newest
// first by that number.
#pragma once

#include <string_view>
#include <vector>

#include "kernel/text/query.h"
#include "kernel/text/tokens.h"
#include "storage/write.h"

namespace hamdel::search {

enum class Kind { message, conversation, customer };
constexpr auto names(Kind) {
    return std::array<std::string_view, 3>{"message", "conversation", "customer"};
}

// Adds the document, or replaces its text. `previous` is the text it had in the index; give it
// exactly, or empty for a new document (the index itself keeps no texts).
void index(Write& tx, Kind kind, WorkspaceId workspace, std::int64_t document,
           std::string_view text, std::string_view previous = "");
// A new document whose text was taken apart before.
void index(Write& tx, Kind kind, WorkspaceId workspace, std::int64_t document,
           const text::IndexText& text);
void forget(Write& tx, Kind kind, WorkspaceId workspace, std::int64_t document,
            std::string_view previous);

struct Hit {
    std::int64_t document = 0;
    double rank = 0;  // smaller is better; 0 when ordered by newness

    static constexpr auto fields =
        shape::fields(shape::field("document", &Hit::document), shape::field("rank", &Hit::rank));
};

enum class Order { newest, best };
constexpr auto names(Order) {
    return std::array<std::string_view, 2>{"newest", "best"};
}

// At most `limit` documents of the workspace that hold every term (the word, its stem, or for the
// last one words that begin so). `best` ranks a bounded set of the newest candidates by relevance
// and recency; where they are few, and the query has three terms or more, it goes on with those
// that hold some of them, by how many and how rare they are.
std::vector<Hit> find(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query,
                      Order order, int limit);

}  // namespace hamdel::search
