#include "storage/worker.h"

#include <algorithm>
#include <list>
#include <thread>

#include "kernel/log.h"
#include "nudge.h"
#include "writes.h"

namespace hamdel::storage {
namespace {

constexpr Span worker_after_trouble = seconds(1);
constexpr Span longest_worker_sleep = seconds(5);
// Commits come by the hundred a second: looking once for many of them is soon enough.
constexpr Span between_looks = milliseconds(20);

}  // namespace

class Workers::Engine {
  public:
    Engine(Store& store, std::span<const WorkerSpec> specs)
        : store_(store), specs_(specs.begin(), specs.end()), nudge_(std::make_shared<Nudge>()) {
        store_.when_committed([nudge = nudge_](const Committed&) { nudge->give(); });
    }

    ~Engine() {
        nudge_->end();
        threads_.clear();  // joins
        end_.end();
    }

    void start() {
        for (const WorkerSpec& spec : specs_)
            for (int i = 0; i < spec.threads; ++i)
                threads_.emplace_back([this, &spec] { work(spec); });
        renewer_ = std::jthread([this] { keep_renewing(); });
    }

    bool run_once(const WorkerSpec& spec) {
        auto work =
            store_.write_now([&](Write& tx) { return spec.claim(tx, tx.now() + spec.lease); });
        if (!work) return false;
        auto place = begin_running(spec, work);
        std::exception_ptr failure;
        try {
            spec.perform(work.get());
        } catch (...) {
            failure = std::current_exception();
        }
        end_running(place);
        settle(spec, work.get(), failure);
        return true;
    }

    std::span<const WorkerSpec> specs() const { return specs_; }
    void nudge() { nudge_->give(); }

  private:
    struct Running {
        const WorkerSpec* spec;
        std::shared_ptr<void> work;
    };

    // What was done is done: this must be written, unless the process ends first; then the lease
    // runs out and the work is done once more.
    void settle(const WorkerSpec& spec, const void* work, const std::exception_ptr& failure) {
        for (;;) {
            try {
                return store_.write_now([&](Write& tx) { spec.settle(tx, work, failure); });
            } catch (...) {
                if (!is_storage_trouble(std::current_exception())) throw;
            }
            if (!end_.wait(end_.given(), worker_after_trouble) || nudge_->ends()) return;
        }
    }

    void work(const WorkerSpec& spec) {
        for (;;) {
            std::int64_t seen = nudge_->given();
            Span sleep = worker_after_trouble;
            try {
                auto due = store_.read_now([&](Read& tx) { return spec.due(tx); });
                Instant now = store_.clock().now();
                if (due && *due <= now && run_once(spec) && !nudge_->ends()) continue;
                sleep = until(due && *due <= now ? std::nullopt : due, now, longest_worker_sleep);
            } catch (const std::exception& e) {
                log::warning("worker_waits",
                             Json::object({{"name", spec.name}, {"why", e.what()}}));
            }
            if (!nudge_->wait(seen, sleep)) return;
            end_.wait(end_.given(), between_looks);
        }
    }

    void keep_renewing() {
        Span shortest = longest_worker_sleep;
        for (const WorkerSpec& spec : specs_)
            if (spec.renew) shortest = std::min(shortest, Span{spec.lease.ms / 3});
        while (end_.wait(end_.given(), shortest))
            for (const Running& one : running()) {
                try {
                    store_.write_now([&](Write& tx) {
                        one.spec->renew(tx, one.work.get(), tx.now() + one.spec->lease);
                    });
                } catch (const std::exception& e) {
                    log::warning("worker_lease_not_renewed",
                                 Json::object({{"name", one.spec->name}, {"why", e.what()}}));
                }
            }
    }

    std::list<Running>::iterator begin_running(const WorkerSpec& spec, std::shared_ptr<void> work) {
        std::lock_guard lock(mutex_);
        return running_.insert(running_.end(), {&spec, std::move(work)});
    }
    void end_running(std::list<Running>::iterator place) {
        std::lock_guard lock(mutex_);
        running_.erase(place);
    }
    std::vector<Running> running() {
        std::lock_guard lock(mutex_);
        std::vector<Running> out;
        std::ranges::copy_if(running_, std::back_inserter(out),
                             [](const Running& one) { return bool(one.spec->renew); });
        return out;
    }

    Store& store_;
    std::vector<WorkerSpec> specs_;
    std::shared_ptr<Nudge> nudge_;
    Nudge end_;
    std::mutex mutex_;
    std::list<Running> running_;
    std::vector<std::jthread> threads_;
    std::jthread renewer_;
};

Workers::Workers(Store& store, std::span<const WorkerSpec> specs)
    : engine_(std::make_unique<Engine>(store, specs)) {}
Workers::~Workers() = default;

bool Workers::run_once(std::string_view name) {
    for (const WorkerSpec& spec : engine_->specs())
        if (spec.name == name) return engine_->run_once(spec);
    throw std::runtime_error("no worker of this name: " + std::string(name));
}

void Workers::run_until_idle() {
    for (bool any = true; any;) {
        any = false;
        for (const WorkerSpec& spec : engine_->specs())
            any |= engine_->run_once(spec);
    }
}

void Workers::start() {
    engine_->start();
}
void Workers::nudge() {
    engine_->nudge();
}

}  // namespace hamdel::storage
