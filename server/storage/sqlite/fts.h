// What the full-text index of SQLite needs from us: a tokenizer that parts at spaces only, since
// the words come folded and cut from kernel/text, and a measure of how well a row answers.
#pragma once

#include <sqlite3.h>

namespace hamdel::storage::sqlite {

// Tokenizer "spaces"; function `closeness(index)`: larger is better, looks at the one row only.
void add_full_text(sqlite3* connection);

}  // namespace hamdel::storage::sqlite
