// A transaction that changes. It is a Read as well; its body may be run again from the start, so it
// touches nothing but the transaction.
#pragma once

#include "storage/event.h"
#include "storage/read.h"

namespace hamdel {

class Write : public Read {
  public:
    Write(storage::Connection& connection, Instant now, IdSource& ids)
        : Read(connection, now), ids_(ids) {}

    // Runs a changing statement; the number of rows it changed.
    template <class... A>
    std::int64_t run(std::string_view sql, const A&... arguments) {
        return send(sql, nullptr, arguments...);
    }

    // A changing statement that nothing in this transaction looks at: the engine may run it at the
    // end, after its neighbours' (a full-text index is cheap only so).
    template <class... A>
    void run_last(std::string_view sql, const A&... arguments) {
        storage::Kept kept;
        const storage::Cell cells[] = {storage::to_cell(arguments, kept)...};
        connection_.run_last(sql, cells);
    }

    // For bringing in the past (demonstration, import): what follows happens at this moment.
    void happen_at(Instant moment) { now_ = moment; }

    template <class T>
    T new_id() {
        return T{ids_.next(now())};
    }

    // Adds to the event log, in this transaction. The event's number: on SQLite the next of the
    // one writer; on PostgreSQL made of the transaction's own number, so that readers who stay
    // below the oldest running transaction never skip a late commit.
    void record(const NewEvent& event);

    // A moment at which the timer of this kind is rung for this subject (any number, usually an
    // id); a second call moves it. `cancel_timer` forgets it.
    void set_timer(WorkspaceId workspace, std::string_view kind, std::int64_t subject, Instant due);
    void cancel_timer(std::string_view kind, std::int64_t subject);

    bool recorded() const { return events_ > 0; }
    bool set_timers() const { return timers_; }

  private:
    IdSource& ids_;
    int events_ = 0;
    bool timers_ = false;
};

}  // namespace hamdel
