// What a bare SQLite program reaches with a message of ours. It goes on in a database that the
// server has begun, from the last message of it, so rows, indexes and words are the same.
#include <algorithm>
#include <stdexcept>

#include "process.h"
#include "raw_database.h"
#include "report.h"
#include "workloads.h"

namespace hamdel::bench {
namespace {

// The values of one row, bound again and again.
void bind_row(RawDatabase& db, const std::string& from, sqlite3_stmt* to) {
    sqlite3_stmt* row = db.prepare(from);
    if (sqlite3_step(row) != SQLITE_ROW) throw std::runtime_error("nothing for " + from);
    for (int i = 0; i < sqlite3_column_count(row); ++i)
        sqlite3_bind_value(to, i + 1, sqlite3_column_value(row, i));
    sqlite3_reset(row);
}

struct Talk {
    std::int64_t conversation = 0, customer = 0;
};

std::vector<Talk> talks(RawDatabase& db) {
    std::vector<Talk> out;
    sqlite3_stmt* rows = db.prepare(
        "select id, customer_id from (select id, customer_id from conversation "
        "order by last_message_id desc limit 256) order by id");
    while (sqlite3_step(rows) == SQLITE_ROW)
        out.push_back({sqlite3_column_int64(rows, 0), sqlite3_column_int64(rows, 1)});
    sqlite3_reset(rows);
    return out;
}

class Messages {
  public:
    explicit Messages(RawDatabase& db)
        : db_(db),
          talks_(talks(db)),
          last_(db.number("select max(id) from message")),
          at_(db.number("select max(created_at) from message")),
          body_(db.texts("select body from message order by id desc limit 1").at(0)),
          indexed_(indexed(db.scope(), body_)) {
        check_words();
        prepare();
    }

    void add() {
        const Talk& talk = talks_[static_cast<std::size_t>(++count_) % talks_.size()];
        std::int64_t id = last_ + count_;
        step(load_, {talk.customer, at_ / 60'000});
        client_ = "r" + std::to_string(count_);
        bind(message_, 12, client_);
        step_at(message_, {{1, id}, {3, talk.conversation}, {6, talk.customer}, {14, ++at_}});
        step(talk_, {id, id, at_, at_, talk.conversation});
        step_at(event_, {{3, talk.conversation}, {4, talk.customer}, {5, at_}});
    }
    // At the end, as the server does it: a statement that may fail lets FTS5 flush what it holds.
    void index(int last) {
        for (std::int64_t i = count_ - last + 1; i <= count_; ++i)
            step(found_, {last_ + i});
    }
    std::int64_t count() const { return count_; }

  private:
    // The words that will be written must be those that the server wrote for the same text.
    void check_words() {
        auto ours =
            db_.texts("select term from search_message_terms where doc = " + std::to_string(last_));
        std::string all = indexed_.words + " " + indexed_.stems + " " + indexed_.beginnings;
        auto words = static_cast<std::size_t>(std::ranges::count(all, ' ')) + 1;
        if (indexed_.stems.empty()) --words;
        for (const std::string& term : ours)
            if ((" " + all + " ").find(" " + term + " ") == std::string::npos)
                throw std::runtime_error("the raw program does not write the word " + term);
        if (ours.size() != words) throw std::runtime_error("the raw program writes other words");
    }

    void prepare() {
        message_ = db_.prepare(
            "insert into message (id, workspace_id, conversation_id, direction, author_type, "
            "author_id, author_name, channel_type, body, attachments, mentions, client_id, "
            "delivery_state, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        bind_row(db_,
                 "select id, workspace_id, conversation_id, direction, author_type, author_id, "
                 "author_name, channel_type, body, attachments, mentions, client_id, "
                 "delivery_state, created_at from message order by id desc limit 1",
                 message_);
        found_ = db_.prepare(
            "insert into search_message (rowid, words, stems, beginnings) values (?, ?, ?, ?)");
        bind(found_, 2, indexed_.words);
        bind(found_, 3, indexed_.stems);
        bind(found_, 4, indexed_.beginnings);
        talk_ = db_.prepare(
            "update conversation set last_message_id = ?1, last_incoming_id = ?2, "
            "activity_at = ?3, updated_at = ?4, status = 'open', resolved_at = null, "
            "wakes_at = null, last_direction = 'incoming', last_preview = ?6, "
            "last_author = last_author where id = ?5");
        bind(talk_, 6, body_);
        event_ = db_.prepare(
            "insert into event (workspace_id, type, conversation_id, customer_id, at, actor, "
            "payload) values (?, ?, ?, ?, ?, ?, ?)");
        bind_row(db_,
                 "select workspace_id, type, conversation_id, customer_id, at, actor, payload "
                 "from event order by seq desc limit 1",
                 event_);
        load_ = db_.prepare(
            "insert into chat_load (customer_id, minute, messages, bytes) values (?, ?, 1, 0) "
            "on conflict (customer_id) do update set messages = messages + 1, "
            "minute = excluded.minute");
    }

    void step(sqlite3_stmt* statement, std::initializer_list<std::int64_t> first) {
        int at = 0;
        for (std::int64_t value : first)
            sqlite3_bind_int64(statement, ++at, value);
        db_.step(statement);
    }
    void step_at(sqlite3_stmt* statement,
                 std::initializer_list<std::pair<int, std::int64_t>> values) {
        for (auto [at, value] : values)
            sqlite3_bind_int64(statement, at, value);
        db_.step(statement);
    }

    RawDatabase& db_;
    std::vector<Talk> talks_;
    std::int64_t last_, at_, count_ = 0;
    std::string body_, client_;
    Indexed indexed_;
    sqlite3_stmt *message_ = nullptr, *found_ = nullptr, *talk_ = nullptr, *event_ = nullptr,
                 *load_ = nullptr;
};

}  // namespace

Raw raw_sqlite(const std::filesystem::path& folder, std::int64_t rows, int rows_a_commit) {
    Raw out;
    double count = 0, written = 0;
    std::int64_t grown = database_bytes(folder);
    {
        RawDatabase db(folder);
        Messages messages(db);
        written = bytes_written("self");
        auto begin = SteadyClock::now();
        while (messages.count() < rows) {
            db.run("begin immediate");
            for (int i = 0; i < rows_a_commit; ++i)
                messages.add();
            messages.index(rows_a_commit);
            db.run("commit");
        }
        count = static_cast<double>(messages.count());
        out.a_second = count / seconds_since(begin);
        written = bytes_written("self") - written;
    }
    out.written = written / count;
    out.grown = static_cast<double>(database_bytes(folder) - grown) / count;
    return out;
}

std::int64_t database_bytes(const std::filesystem::path& folder) {
    RawDatabase db(folder);
    return db.number("pragma page_count") * db.number("pragma page_size");
}

}  // namespace hamdel::bench
