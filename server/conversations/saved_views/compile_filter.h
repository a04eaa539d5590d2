// A filter as a condition of a statement: the one place that knows what its fields mean in SQL.
#pragma once

#include "saved_views/view_filter.h"
#include "storage/read.h"

namespace hamdel::conversations {

// " and …" over c (conversation) and cu (its customer), or empty.
struct FilterSql {
    std::string condition;
    storage::Arguments arguments;
};

FilterSql compile_filter(Read& tx, const Actor& who, const ViewFilter& filter);

// The same filter with its words made clean. Refuses what names nothing here: "unknown_value" at
// its field, below `at`.
ViewFilter clean_filter(Read& tx, const Actor& who, ViewFilter filter, std::string_view at);

}  // namespace hamdel::conversations
