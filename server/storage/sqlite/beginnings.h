// Words that begin so. FTS5 alone would merge the rows of all such words before it gives the first;
// here a beginning of three letters is a word of its own in the index ("2k9x.^cof"), and any other
// is spelled as the few words that have it.
#pragma once

#include "../search_text.h"

namespace hamdel::search::fts5 {

// For the column `beginnings`: those of these (scoped) words, each once.
std::string beginnings_of(std::string_view words);

// The query for words that begin with this (scoped) one; a bounded number of them.
std::string spell_beginning(Read& tx, const std::string& table, const std::string& word);

}  // namespace hamdel::search::fts5
