// Every difference between the two engines that statements must know of, in one place. Statements
// are written once, for both; what stands here is changed on the way. Search is apart (search.h).
//
//  in the schema, for SQLite:      bigint → integer · bytea → blob · tables are STRICT
//  in the schema, for PostgreSQL:  real → double precision · text compares by bytes (collate "C")
//  in statements, for SQLite:      each_number(?) and each_text(?), the items of a JSON list as
//                                  rows of one column `value`, are its json_each; greatest and
//                                  least are functions of ours
//  in statements, for PostgreSQL:  `?` → `$n` · `? is null` gets a type, which it could not guess
//  by pragma on SQLite:            foreign keys are on · LIKE tells upper from lower case
//
// Not bridged, so write it out: `nulls first` / `nulls last` where an ordered column may be null.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hamdel::storage::dialect {

std::string sqlite_schema(std::string_view statement);
std::string postgres_schema(std::string_view statement);
std::string sqlite_statement(std::string_view statement);
std::string postgres_statement(std::string_view statement);

// Parts a migration at its ";", not at those inside quotes.
std::vector<std::string> split_statements(std::string_view sql);

}  // namespace hamdel::storage::dialect
