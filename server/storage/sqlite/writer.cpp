#include "writer.h"

namespace hamdel::storage::sqlite {
namespace {

constexpr std::size_t most_in_group = 128;
// A sender of what fails is likely to send more of it.
constexpr int careful_after_failure = 64;

}  // namespace

Writer::Writer(const std::string& path, std::size_t queue, Span deadline, const Clock& clock,
               Tell& tell)
    : connection_(path, Use::write),
      checkpointer_(path, connection_),
      deadline_(deadline),
      clock_(clock),
      tell_(tell),
      queue_(queue),
      thread_([this] { work(); }) {}

Writer::~Writer() {
    queue_.close();
    thread_.join();
}

void Writer::take(Task task) {
    if (queue_.push(std::move(task))) return;
    ++figures_.refused_full;
    end_with(task.done, busy());
}

void Writer::work() {
    for (;;) {
        auto tasks = queue_.pop_group(most_in_group, [](const Task& task) { return task.alone; });
        if (tasks.empty()) return;
        auto began = std::chrono::steady_clock::now();
        Group group;
        for (Task& task : tasks)
            group.push_back({std::move(task)});
        run_group(group);
        ++figures_.groups;
        figures_.writes += std::int64_t(group.size());
        figures_.busy_us += std::chrono::duration_cast<std::chrono::microseconds>(
                                std::chrono::steady_clock::now() - began)
                                .count();
        answer(group);
        checkpointer_.after_group();
    }
}

bool Writer::begin(Group& group) {
    try {
        connection_.begin_function();
        connection_.command("begin immediate");
        return true;
    } catch (...) {
        for (Running& one : group)
            one.why = std::current_exception();
        return false;
    }
}

void Writer::run_group(Group& group) {
    if (!begin(group)) return;
    bool with_savepoints = careful_groups_ > 0 && group.size() > 1;
    if (with_savepoints) --careful_groups_;
    for (Running& one : group) {
        Left left = run_in_group(one, with_savepoints);
        if (left == Left::nothing) return replay(group);
        // When it is alone, commit() sees that nobody is left and rolls back.
        if (left == Left::spoilt && group.size() > 1) return run_again(group);
    }
    commit(group);
}

void Writer::run_again(Group& group) {
    figures_.replays += std::int64_t(group.size());
    careful_groups_ = careful_after_failure;
    connection_.drop_kept(0);
    connection_.command("rollback");
    for (Running& one : group)
        one.why = nullptr;
    run_group(group);
}

Writer::Left Writer::run_in_group(Running& one, bool with_savepoint) {
    std::size_t mark = connection_.kept();
    std::int64_t changes = connection_.changes();
    try {
        if (with_savepoint) connection_.command("savepoint one");
        run_body(one);
        if (with_savepoint) connection_.command("release one");
        return Left::fine;
    } catch (...) {
        one.why = std::current_exception();
    }
    connection_.drop_kept(mark);
    connection_.begin_function();
    if (!connection_.in_transaction()) return Left::nothing;
    if (!with_savepoint) return connection_.changes() == changes ? Left::fine : Left::spoilt;
    connection_.command("rollback to one");
    connection_.command("release one");
    return Left::fine;
}

void Writer::run_body(Running& one) {
    struct Limit {
        ~Limit() { connection.allow({}); }
        SqliteConnection& connection;
    } limit{connection_};
    connection_.begin_function();
    connection_.keep_few(one.task.alone);
    if (!one.task.alone) connection_.allow(deadline_);
    Write tx(connection_, clock_.now(), ids_);
    one.task.body(tx);
    connection_.end_function();
    one.whispers = tx.take_whispers();
    one.recorded = tx.recorded();
    one.timers = tx.set_timers();
}

// The group is gone because of one that failed; the others run again, each in a transaction of its
// own, so that another guilty one takes nobody with it.
void Writer::replay(Group& group) {
    connection_.drop_kept(0);
    for (Running& one : group) {
        if (one.why) continue;
        ++figures_.replays;
        try {
            connection_.command("begin immediate");
        } catch (...) {
            one.why = std::current_exception();
            continue;
        }
        run_in_group(one, false);
        commit({&one, 1});
    }
}

void Writer::commit(std::span<Running> group) {
    bool anyone = false;
    for (const Running& one : group)
        anyone |= !one.why;
    try {
        connection_.begin_function();
        if (anyone) {
            connection_.run_kept();
            connection_.command("commit");
            return;
        }
    } catch (...) {
        // Not durable, so nobody may be told otherwise.
        for (Running& one : group)
            if (!one.why) one.why = std::current_exception();
    }
    connection_.drop_kept(0);
    connection_.begin_function();
    if (connection_.in_transaction()) connection_.command("rollback");
}

void Writer::answer(Group& group) {
    Committed committed;
    bool anyone = false;
    for (Running& one : group) {
        if (one.why) continue;
        anyone = true;
        std::move(one.whispers.begin(), one.whispers.end(), std::back_inserter(committed.whispers));
        committed.events |= one.recorded;
        committed.timers |= one.timers;
    }
    for (Running& one : group)
        end_with(one.task.done, std::move(one.why));
    if (anyone) tell_.all(committed);
}

}  // namespace hamdel::storage::sqlite
