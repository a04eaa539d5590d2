#include "fts.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <stdexcept>
#include <vector>

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

// One phrase of a query: the term that it spells, and how many documents hold it.
struct Spelled {
    int term = 0;
    bool is_stem = false;
    double count = 0;
};

// "0w12 0s40 1w3 "
std::vector<Spelled> spelled_in(const unsigned char* text) {
    std::vector<Spelled> out;
    const char* at = text ? reinterpret_cast<const char*>(text) : "";
    while (*at) {
        char* end = nullptr;
        Spelled one;
        one.term = int(std::strtol(at, &end, 10));
        one.is_stem = *end == 's';
        one.count = std::strtod(end + 1, &end);
        out.push_back(one);
        at = end + (*end == ' ');
    }
    return out;
}

// BM25 over the words that the row holds; 0 where it holds but one.
double likeness_of_row(const Fts5ExtensionApi* api, Fts5Context* row,
                       const std::vector<Spelled>& spelled) {
    sqlite3_int64 total = 0, rows = 1;
    int length = 0, hits = 0;
    api->xColumnTotalSize(row, 0, &total);
    api->xRowCount(row, &rows);
    api->xColumnSize(row, 0, &length);
    api->xInstCount(row, &hits);
    double usual = std::max(1.0, double(total) / double(std::max<sqlite3_int64>(rows, 1)));
    double weight = 1.2 * (0.25 + 0.75 * length / usual);
    std::vector<double> found(spelled.size());
    for (int i = 0; i < hits; ++i) {
        int phrase = 0, column = 0, place = 0;
        if (api->xInst(row, i, &phrase, &column, &place) != SQLITE_OK) break;
        if (std::size_t(phrase) < found.size() && column < 2) found[std::size_t(phrase)] += 1;
    }
    double out = 0;
    std::set<int> terms;
    for (std::size_t at = 0; at < found.size(); ++at) {
        if (found[at] == 0) continue;
        double count = spelled[at].count;
        double rarity = std::log(1 + (std::max(double(rows), count) - count + 0.5) / (count + 0.5));
        out += rarity * (spelled[at].is_stem ? 0.5 : 1) * found[at] * 2.2 / (found[at] + weight);
        terms.insert(spelled[at].term);
    }
    return terms.size() > 1 ? out : 0;
}

void likeness(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* result, int count,
              sqlite3_value** values) {
    if (count != 1) return sqlite3_result_double(result, 0);
    auto spelled = spelled_in(sqlite3_value_text(values[0]));
    sqlite3_result_double(result, likeness_of_row(api, row, spelled));
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
    api->xCreateFunction(api, "likeness", nullptr, &likeness, nullptr);
}

}  // namespace hamdel::storage::sqlite
