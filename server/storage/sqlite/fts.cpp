#include "fts.h"

#include <algorithm>
#include <stdexcept>

namespace hamdel::storage::sqlite {
namespace {

int make(void*, const char**, int, Fts5Tokenizer** made) {
    static char nothing;  // the tokenizer has no state, but must not be null
    *made = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void unmake(Fts5Tokenizer*) {}

int part_at_spaces(Fts5Tokenizer*, void* context, int, const char* text, int length,
                   int (*token)(void*, int, const char*, int, int, int)) {
    for (int from = 0; from < length;) {
        int to = int(std::find(text + from, text + length, ' ') - text);
        if (to > from)
            if (int code = token(context, 0, text + from, to - from, from, to); code != SQLITE_OK)
                return code;
        from = to + 1;
    }
    return SQLITE_OK;
}

// BM25 without the rarity of words: that one would walk through every row that has them. The usual
// constants k1 = 1.2 and b = 0.75.
double closeness_of_row(const Fts5ExtensionApi* api, Fts5Context* row) {
    sqlite3_int64 total = 0, rows = 1;
    int length = 0, hits = 0;
    api->xColumnTotalSize(row, 0, &total);
    api->xRowCount(row, &rows);
    api->xColumnSize(row, 0, &length);
    api->xInstCount(row, &hits);
    double usual = std::max(1.0, double(total) / double(std::max<sqlite3_int64>(rows, 1)));
    double weight = 1.2 * (0.25 + 0.75 * length / usual);
    double words = 0, stems = 0;
    for (int i = 0; i < hits; ++i) {
        int phrase = 0, column = 0, place = 0;
        if (api->xInst(row, i, &phrase, &column, &place) != SQLITE_OK) break;
        (column == 0 ? words : stems) += 1;
    }
    // The word itself counts twice as much as one of its stem.
    double found = words + stems / 2;
    return found * 2.2 / (found + weight);
}

void closeness(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* result, int,
               sqlite3_value**) {
    sqlite3_result_double(result, closeness_of_row(api, row));
}

fts5_api* api_of(sqlite3* connection) {
    fts5_api* api = nullptr;
    sqlite3_stmt* ask = nullptr;
    if (sqlite3_prepare_v2(connection, "select fts5(?)", -1, &ask, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(ask, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(ask);
    }
    sqlite3_finalize(ask);
    return api;
}

}  // namespace

void add_full_text(sqlite3* connection) {
    fts5_api* api = api_of(connection);
    if (!api) throw std::runtime_error("this SQLite has no FTS5");
    fts5_tokenizer spaces{make, unmake, part_at_spaces};
    api->xCreateTokenizer(api, "spaces", nullptr, &spaces, nullptr);
    api->xCreateFunction(api, "closeness", nullptr, &closeness, nullptr);
}

}  // namespace hamdel::storage::sqlite
