#include <sqlite3.h>

#include <stdexcept>
#include <string>

#include "report.h"
#include "server.h"
#include "workloads.h"

namespace hamdel::bench {
namespace {

constexpr const char* schema = R"(
pragma journal_mode = wal;
pragma synchronous = full;
pragma wal_autocheckpoint = 10000;
create table message (id integer primary key, workspace_id integer not null,
    conversation_id integer not null, direction text not null, author_type text not null,
    author_id integer, author_name text not null, channel_type text not null, body text not null,
    attachments text not null, mentions text not null, client_id text, delivery_state text not null,
    created_at integer not null) strict;
create index message_of_conversation on message (conversation_id, id);
create unique index message_once on message (author_type, author_id, client_id);
create virtual table found using fts5(words, stems, content='', detail=full);
create table event (seq integer primary key, workspace_id integer not null, type text not null,
    conversation_id integer not null, customer_id integer not null, at integer not null,
    actor text not null, payload text not null) strict;
create index event_of_conversation on event (workspace_id, conversation_id, seq);
create index event_of_customer on event (workspace_id, customer_id, seq);
create table conversation (id integer primary key, workspace_id integer, status text,
    activity_at integer, last_preview text) strict;
create index conversation_by_activity on conversation (workspace_id, status, activity_at, id);
)";

class Database {
  public:
    explicit Database(const std::string& file) {
        if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK) throw std::runtime_error("open");
    }
    ~Database() {
        for (sqlite3_stmt* statement : statements_)
            sqlite3_finalize(statement);
        sqlite3_close(handle_);
    }
    void run(const char* sql) {
        if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle_));
    }
    sqlite3_stmt* prepare(const char* sql) {
        sqlite3_stmt* out = nullptr;
        if (sqlite3_prepare_v2(handle_, sql, -1, &out, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle_));
        statements_.push_back(out);
        return out;
    }
    void step(sqlite3_stmt* statement) {
        if (sqlite3_step(statement) != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(handle_));
        sqlite3_reset(statement);
    }

  private:
    sqlite3* handle_ = nullptr;
    std::vector<sqlite3_stmt*> statements_;
};

void bind(sqlite3_stmt* statement, int at, const std::string& text) {
    sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

}  // namespace

double raw_sqlite(double seconds, int rows_a_commit) {
    Folder folder;
    Database db((folder.path() / "raw.db").string());
    db.run(schema);
    for (int i = 1; i <= 256; ++i)
        db.run(("insert into conversation values (" + std::to_string(i) + ", 1, 'open', 0, '')")
                   .c_str());
    sqlite3_stmt* message = db.prepare(
        "insert into message values (?, 1, ?, 'incoming', 'customer', ?, 'Negar', 'chat', ?, '[]', "
        "'[]', ?, 'sent', ?)");
    sqlite3_stmt* found = db.prepare("insert into found (rowid, words, stems) values (?, ?, '')");
    sqlite3_stmt* event =
        db.prepare("insert into event values (?, 1, 'conversation.received', ?, ?, ?, ?, ?)");
    sqlite3_stmt* talk =
        db.prepare("update conversation set activity_at = ?, last_preview = ? where id = ?");
    const std::string body =
        "سلام، کدام آسیاب برای کافی‌شاپ مناسب است؟ سفارش "
        "SO-58190";
    const std::string words =
        "سلام کدام اسیاب برای کافی شاپ کافیشاپ مناسب است سفارش so 58190 so58190";
    const std::string actor = R"({"type":"customer","id":"cus_0000000000001","name":"Negar"})";
    const std::string payload =
        R"({"before":{"id":"cnv_0000000000001","status":"open","kind":"service"},"message_id":"msg_0000000000001"})";
    auto begin = SteadyClock::now();
    std::int64_t number = 0;
    while (seconds_since(begin) < seconds) {
        db.run("begin immediate");
        for (int i = 0; i < rows_a_commit; ++i) {
            ++number;
            std::int64_t conversation = number % 256 + 1;
            std::string client = "c" + std::to_string(number);
            sqlite3_bind_int64(message, 1, number);
            sqlite3_bind_int64(message, 2, conversation);
            sqlite3_bind_int64(message, 3, conversation);
            bind(message, 4, body);
            bind(message, 5, client);
            sqlite3_bind_int64(message, 6, number);
            db.step(message);
            sqlite3_bind_int64(found, 1, number);
            bind(found, 2, words);
            db.step(found);
            sqlite3_bind_int64(event, 1, number);
            sqlite3_bind_int64(event, 2, conversation);
            sqlite3_bind_int64(event, 3, conversation);
            sqlite3_bind_int64(event, 4, number);
            bind(event, 5, actor);
            bind(event, 6, payload);
            db.step(event);
            sqlite3_bind_int64(talk, 1, number);
            bind(talk, 2, body);
            sqlite3_bind_int64(talk, 3, conversation);
            db.step(talk);
        }
        db.run("commit");
    }
    return static_cast<double>(number) / seconds_since(begin);
}

}  // namespace hamdel::bench
