// Ranking by how many of the words a document holds and how rare they are, for questions that no
// document holds every word of.
#pragma once

#include <string>
#include <vector>

#include "kernel/text/query.h"

namespace hamdel::search {

// One spelling by which a term is looked for.
struct Wanted {
    std::string word;
    int term = 0;            // of the query, from 0
    bool is_stem = false;    // or a part: found in forms that were not asked for
    std::int64_t count = 0;  // of the documents that hold it, up to `most_holding`
};

// A word that so many documents hold says nothing of any one: it is not counted further.
inline constexpr std::int64_t most_holding = 1000;
// How many documents are looked at, counting those again that hold several of the words.
inline constexpr std::int64_t most_looked_at = 4000;
// Fewer words are searched for all together or not at all.
inline constexpr std::size_t least_terms = 3;

std::vector<Wanted> wanted_of(const text::Query& query);

// Those that some documents hold, the rarest first, as many as may be looked at.
std::vector<Wanted> rarest(std::vector<Wanted> counted);

}  // namespace hamdel::search
