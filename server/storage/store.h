// The database: lanes on which functions run. `read` and `write` return at once and call `done`
// on a thread of the store when the transaction has ended (for a write: when it is durable), with
// the exception that ended it or with nothing. When the queue is full, `done` is called at once, on
// the caller's own thread. `done` must not block. The *_now forms wait, so they are never called on
// a thread of the store.
#pragma once

#include <functional>
#include <future>
#include <memory>

#include "storage/write.h"

namespace hamdel {

using ReadBody = std::function<void(Read&)>;
using WriteBody = std::function<void(Write&)>;
using Done = std::function<void(std::exception_ptr)>;

// After a group of commits: passing frames to tell, whether there may be new events to read, and
// whether timers were set.
struct Committed {
    std::vector<Whisper> whispers;
    bool events = false;
    bool timers = false;
};

struct LaneFigures {
    std::int64_t writes = 0, groups = 0, reads = 0, replays = 0, refused_full = 0;
    std::int64_t writer_busy_us = 0;
    std::int64_t waiting = 0;  // writes queued now
};

class Store {
  public:
    virtual ~Store() = default;

    virtual void read(ReadBody body, Done done) = 0;
    // For heavy pure work that needs a look at the data first (password hashing): few threads of
    // its own, so that it never holds up readers.
    virtual void prepare(ReadBody body, Done done) = 0;
    // Refused with unavailable "busy" and a retry time when the queue is full. A body that works
    // longer than the deadline (250 ms) is ended with unavailable "too_slow".
    virtual void write(WriteBody body, Done done) = 0;
    // A long piece of work with the writer for itself and no deadline: migrations, demo, import.
    virtual void write_alone_now(const WriteBody& body) = 0;

    virtual bool is_postgres() const = 0;
    virtual LaneFigures figures() const = 0;
    // The events of all workspaces after a number, oldest first, at most `limit`; only those that
    // no running transaction can still come before.
    virtual std::vector<EventRow> events_after(std::int64_t seq, int limit) = 0;
    // The number after which nothing has been recorded yet.
    virtual std::int64_t last_event() = 0;
    // Online backup into a file (SQLite) — the data as of one moment, without stopping.
    virtual void back_up(const std::string& file) = 0;
    // Called after each group of commits, on a thread of the store, for as long as the store lives;
    // must not block. There may be several listeners.
    virtual void when_committed(std::function<void(Committed)> tell) = 0;
    virtual const Clock& clock() const = 0;

    template <class F>
    auto read_now(F&& body) {
        return now<Read>([this](auto b, Done d) { read(std::move(b), std::move(d)); }, body);
    }
    template <class F>
    auto write_now(F&& body) {
        return now<Write>([this](auto b, Done d) { write(std::move(b), std::move(d)); }, body);
    }

  private:
    template <class Tx, class Lane, class F>
    static auto now(Lane lane, F& body) {
        using Out = std::invoke_result_t<F&, Tx&>;
        std::promise<void> ended;
        auto wait = ended.get_future();
        auto done = [&ended](std::exception_ptr why) {
            if (why)
                ended.set_exception(why);
            else
                ended.set_value();
        };
        if constexpr (std::is_void_v<Out>) {
            lane([&body](Tx& tx) { body(tx); }, done);
            wait.get();
        } else {
            std::optional<Out> out;
            lane([&body, &out](Tx& tx) { out.emplace(body(tx)); }, done);
            wait.get();
            return *std::move(out);
        }
    }
};

}  // namespace hamdel
