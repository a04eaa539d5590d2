#include "raw_database.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <stdexcept>

#include "kernel/text/tokens.h"

namespace hamdel::bench {
namespace {

int make(void*, const char**, int, Fts5Tokenizer** made) {
    static char nothing;
    *made = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void unmake(Fts5Tokenizer*) {}

int part_at_spaces(Fts5Tokenizer*, void* context, int, const char* text, int length,
                   int (*token)(void*, int, const char*, int, int, int)) {
    for (int from = 0; from < length;) {
        int to = int(std::find(text + from, text + length, ' ') - text);
        if (to > from) token(context, 0, text + from, to - from, from, to);
        from = to + 1;
    }
    return SQLITE_OK;
}

void add_tokenizer(sqlite3* connection) {
    fts5_api* api = nullptr;
    sqlite3_stmt* ask = nullptr;
    sqlite3_prepare_v2(connection, "select fts5(?)", -1, &ask, nullptr);
    sqlite3_bind_pointer(ask, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(ask);
    sqlite3_finalize(ask);
    if (!api) throw std::runtime_error("this SQLite has no FTS5");
    fts5_tokenizer spaces{make, unmake, part_at_spaces};
    api->xCreateTokenizer(api, "spaces", nullptr, &spaces, nullptr);
}

std::vector<std::string> parts(const std::string& words) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from < words.size();) {
        std::size_t to = std::min(words.find(' ', from), words.size());
        if (to > from) out.push_back(words.substr(from, to - from));
        from = to + 1;
    }
    return out;
}

std::string first_letters(const std::string& word) {
    int left = 3;
    std::size_t at = 0;
    while (at < word.size() && ((word[at] & 0xc0) == 0x80 || left-- > 0))
        ++at;
    return word.substr(0, at);
}

template <class All>
std::string joined(const std::string& before, const All& words) {
    std::string out;
    for (const std::string& word : words)
        out.append(out.empty() ? "" : " ").append(before).append(word);
    return out;
}

}  // namespace

RawDatabase::RawDatabase(const std::filesystem::path& folder) {
    std::string file = (folder / "hamdel.db").string();
    if (sqlite3_open_v2(file.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                        nullptr) != SQLITE_OK)
        throw std::runtime_error("cannot open " + file);
    sqlite3_busy_timeout(handle_, 5000);
    // The writer's settings. It moves its log into the database from 4096 pages on, as this does.
    run("pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4096; "
        "pragma mmap_size = 0; pragma temp_store = memory; pragma trusted_schema = on; "
        "pragma cache_size = -8192; pragma foreign_keys = on");
    add_tokenizer(handle_);
}

RawDatabase::~RawDatabase() {
    for (sqlite3_stmt* statement : statements_)
        sqlite3_finalize(statement);
    sqlite3_close(handle_);
}

void RawDatabase::run(const char* sql) {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(handle_));
}

sqlite3_stmt* RawDatabase::prepare(const std::string& sql) {
    sqlite3_stmt* out = nullptr;
    if (sqlite3_prepare_v2(handle_, sql.c_str(), -1, &out, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(handle_));
    statements_.push_back(out);
    return out;
}

void RawDatabase::step(sqlite3_stmt* statement) {
    int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(handle_));
}

std::int64_t RawDatabase::number(const std::string& sql) {
    sqlite3_stmt* statement = prepare(sql);
    if (sqlite3_step(statement) != SQLITE_ROW) throw std::runtime_error("nothing for " + sql);
    std::int64_t out = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
    return out;
}

std::vector<std::string> RawDatabase::texts(const std::string& sql) {
    std::vector<std::string> out;
    sqlite3_stmt* statement = prepare(sql);
    while (sqlite3_step(statement) == SQLITE_ROW)
        out.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)),
                         static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
    sqlite3_reset(statement);
    return out;
}

std::string RawDatabase::scope() {
    char digits[16];
    std::int64_t id = number("select id from workspace");
    return std::string(digits, std::to_chars(digits, digits + sizeof digits, id, 36).ptr) + ".";
}

void bind(sqlite3_stmt* statement, int at, const std::string& text) {
    sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

Indexed indexed(const std::string& scope, std::string_view text) {
    text::IndexText plain = text::index_text(text);
    auto words = parts(plain.words);
    std::set<std::string> beginnings;
    for (const std::string& word : words)
        beginnings.insert("^" + first_letters(word));
    return {joined(scope, words), joined(scope, parts(plain.stems)), joined(scope, beginnings)};
}

}  // namespace hamdel::bench
