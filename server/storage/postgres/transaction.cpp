#include "transaction.h"

namespace hamdel::storage::postgres {
namespace {

constexpr int tries = 3;

[[noreturn]] void refuse_away() {
    throw Refusal(Problem::unavailable, "storage_away").retry_after(seconds(2));
}

struct Abandon {
    ~Abandon() { connection.abandon(); }  // does nothing after a commit
    PostgresConnection& connection;
};

void begin(PostgresConnection& connection, const char* how, std::optional<Span> longest) {
    auto words = std::string("begin ") + how +
                 "; set local statement_timeout = " + std::to_string(longest ? longest->ms : 0);
    connection.be_there();
    connection.begin_function();
    try {
        connection.command(words);
    } catch (const Away&) {
        // The server may have been restarted since the last use: nothing has run, so try anew.
        connection.abandon();
        connection.be_there();
        connection.command(words);
    }
    connection.allow(longest);
}

Outcome write_once(PostgresConnection& connection, const WriteBody& body,
                   std::optional<Span> deadline, const Clock& clock, IdSource& ids) {
    Abandon otherwise{connection};
    begin(connection, "isolation level serializable", deadline);
    Write tx(connection, clock.now(), ids);
    try {
        body(tx);
    } catch (...) {
        // What the body made of a clash is not what happened: see whether it only met one.
        connection.end_function();
        throw;
    }
    connection.end_function();
    connection.command("commit");
    return {tx.take_whispers(), tx.set_timers()};
}

}  // namespace

Outcome write(PostgresConnection& connection, const WriteBody& body, std::optional<Span> deadline,
              const Clock& clock, IdSource& ids) {
    for (int i = 0; i < tries; ++i) {
        try {
            return write_once(connection, body, deadline, clock, ids);
        } catch (const Clash&) {
        } catch (const Away&) {
            refuse_away();
        }
    }
    throw Refusal(Problem::unavailable, "busy").retry_after(seconds(1));
}

void ReadSession::read(const ReadBody& body) {
    try {
        Abandon always{connection_};
        begin(connection_, "isolation level repeatable read, read only", longest_);
        Read tx(connection_, clock_.now());
        body(tx);
        connection_.end_function();
        tell_.passing(tx.take_whispers());
    } catch (const Away&) {
        refuse_away();
    } catch (const Clash&) {
        throw Refusal(Problem::unavailable, "busy").retry_after(seconds(1));
    }
}

}  // namespace hamdel::storage::postgres
