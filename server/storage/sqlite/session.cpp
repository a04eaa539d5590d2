#include "session.h"

namespace hamdel::storage::sqlite {

void ReadSession::read(const ReadBody& body) {
    struct Snapshot {
        explicit Snapshot(SqliteConnection& c) : connection(c) { connection.command("begin"); }
        ~Snapshot() {
            connection.allow({});
            connection.begin_function();
            if (connection.in_transaction()) connection.command("rollback");
        }
        SqliteConnection& connection;
    };
    connection_.begin_function();
    Snapshot snapshot(connection_);
    connection_.allow(longest_);
    Read tx(connection_, clock_.now());
    body(tx);
    connection_.end_function();
    tell_.passing(tx.take_whispers());
}

}  // namespace hamdel::storage::sqlite
