// Search as a part of another statement: all documents that answer, however many, for filters and
// their counters, where `search::find` answers the best few.
#pragma once

#include <string>

#include "storage/search.h"

namespace hamdel::search {

// `sql` selects the numbers of the documents; it has one place, for `words`.
struct Condition {
    std::string sql;
    std::string words;
};

// `query` holds at least one term.
Condition documents_with(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query);

}  // namespace hamdel::search
