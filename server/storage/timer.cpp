#include "storage/timer.h"

#include <atomic>
#include <thread>

#include "kernel/log.h"
#include "nudge.h"
#include "writes.h"

namespace hamdel::storage {
namespace {

constexpr int most_at_once = 64;
constexpr Span longest_timer_pause = hours(1);
constexpr Span timer_after_trouble = seconds(1);
// Another process may have died with timers that it would have rung.
constexpr Span longest_timer_sleep = seconds(10);

struct Due {
    std::string kind;
    std::int64_t subject = 0;
    WorkspaceId workspace_id;
    Instant due;
    std::int64_t tries = 0;

    static constexpr auto fields =
        shape::fields(shape::field("kind", &Due::kind), shape::field("subject", &Due::subject),
                      shape::field("workspace_id", &Due::workspace_id),
                      shape::field("due", &Due::due), shape::field("tries", &Due::tries));
};

}  // namespace

class Timers::Engine {
  public:
    Engine(Store& store, std::span<const TimerSpec> specs)
        : store_(store), specs_(specs.begin(), specs.end()), nudge_(std::make_shared<Nudge>()) {
        for (const TimerSpec& spec : specs_)
            kinds_.emplace_back(spec.kind);
        store_.when_committed([nudge = nudge_](const Committed& committed) {
            if (committed.timers) nudge->give();
        });
    }

    ~Engine() {
        nudge_->end();
        if (thread_.joinable()) thread_.join();
    }

    void start() {
        thread_ = std::jthread([this] { work(); });
    }

    int run_once() {
        auto due = store_.read_now([this](Read& tx) {
            return tx.all<Due>(R"(
                select kind, subject, workspace_id, due, tries from timer
                where due <= ? and kind in (select value from each_text(?))
                order by due limit ?)",
                               tx.now(), kinds_, most_at_once);
        });
        std::vector<WriteBody> bodies;
        for (const Due& timer : due)
            bodies.push_back([&](Write& tx) { ring(tx, timer); });
        auto ends = write_all(store_, std::move(bodies));
        bodies.clear();
        trouble_ = false;
        for (std::size_t i = 0; i < due.size(); ++i)
            if (ends[i]) put_off(due[i], ends[i]);
        return int(due.size());
    }

  private:
    void ring(Write& tx, const Due& timer) const {
        auto taken = tx.one<std::int64_t>(
            "delete from timer where kind = ? and subject = ? and due = ? returning subject",
            timer.kind, timer.subject, timer.due);
        if (!taken) return;  // moved, cancelled, or rung by another process
        for (const TimerSpec& spec : specs_)
            if (spec.kind == timer.kind) spec.ring(tx, timer.workspace_id, timer.subject);
    }

    void put_off(const Due& timer, const std::exception_ptr& why) {
        trouble_ |= is_storage_trouble(why);
        if (is_storage_trouble(why)) return;
        log::error("timer_failed", Json::object({{"kind", timer.kind},
                                                 {"subject", timer.subject},
                                                 {"tries", timer.tries + 1},
                                                 {"why", words_of(why)}}));
        store_.write_now([&](Write& tx) {
            tx.run(R"(update timer set due = ?, tries = tries + 1
                      where kind = ? and subject = ? and due = ?)",
                   tx.now() + pause_after(timer.tries + 1, longest_timer_pause), timer.kind,
                   timer.subject, timer.due);
        });
    }

    std::optional<Instant> next_due() {
        return store_.read_now([this](Read& tx) {
            return tx.one<Instant>(
                "select due from timer where kind in (select value from each_text(?)) "
                "order by due limit 1",
                kinds_);
        });
    }

    void work() {
        for (;;) {
            std::int64_t seen = nudge_->given();
            Span sleep = timer_after_trouble;
            try {
                bool more = run_once() > 0 && !trouble_;
                if (!trouble_) sleep = until(next_due(), store_.clock().now(), longest_timer_sleep);
                if (more && !nudge_->ends()) continue;
            } catch (const std::exception& e) {
                log::warning("timers_wait", Json::object({{"why", e.what()}}));
            }
            if (!nudge_->wait(seen, sleep)) return;
        }
    }

    Store& store_;
    std::vector<TimerSpec> specs_;
    std::vector<std::string> kinds_;
    std::shared_ptr<Nudge> nudge_;
    bool trouble_ = false;
    std::jthread thread_;
};

Timers::Timers(Store& store, std::span<const TimerSpec> specs)
    : engine_(std::make_unique<Engine>(store, specs)) {}
Timers::~Timers() = default;
int Timers::run_once() {
    return engine_->run_once();
}
void Timers::run_until_idle() {
    while (engine_->run_once() > 0) {
    }
}
void Timers::start() {
    engine_->start();
}

}  // namespace hamdel::storage
