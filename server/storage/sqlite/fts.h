// What the full-text index of SQLite needs from us: a tokenizer that parts at spaces only, since
// the words come folded and cut from kernel/text, and a measure of how well a row answers.
#pragma once

#include <sqlite3.h>

namespace hamdel::storage::sqlite {

// Tokenizer "spaces"; functions that look at the one row only, larger is better: `closeness(index)`
// of a row that holds all words, `likeness(index, phrases)` of one that holds some, where `phrases`
// names for each phrase its term, "w" or "s" for a stem, and how many documents hold it.
void add_full_text(sqlite3* connection);

}  // namespace hamdel::storage::sqlite
