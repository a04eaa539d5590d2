// Forward-only steps of the schema, kept inside the binary. A step's SQL is the shared subset
// (bigint, text, real, bytea; `?`-free), statements split by ";"; where an engine needs other
// words, the step has words for that engine alone, run after the shared ones.
#pragma once

#include <span>
#include <string_view>

namespace hamdel::storage {

struct Migration {
    std::string_view name;  // "conversations/0001": module and number; never changed once released
    std::string_view sql;
    std::string_view sqlite_only = "";
    std::string_view postgres_only = "";
};

}  // namespace hamdel::storage
