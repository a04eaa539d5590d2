// Workers: outgoing work, in three plain functions, so that no transaction waits for a network.
// `claim` takes a row and marks it as taken until a moment; `perform` does the work with no
// transaction, on an ordinary thread; `settle` writes down how it went. A process that dies leaves
// the row to whoever claims it after that moment.
//
//   worker<Mail>("mail_out", {.due = next_due, .claim = claim, .perform = send, .settle = settle})
#pragma once

#include <memory>

#include "storage/store.h"

namespace hamdel::storage {

struct WorkerSpec {
    std::string_view name;
    // When the next piece may be claimed (a past moment: now), or nothing.
    std::function<std::optional<Instant>(Read&)> due;
    // Null when there was nothing after all.
    std::function<std::shared_ptr<void>(Write&, Instant until)> claim;
    std::function<void(void*)> perform;
    // `failure` is what perform threw, or null. Tried until it is written.
    std::function<void(Write&, const void*, std::exception_ptr failure)> settle;
    // Moves the mark while perform is running. It reads only what perform leaves alone. Without it,
    // `lease` must outlast the longest perform.
    std::function<void(Write&, const void*, Instant until)> renew = {};
    Span lease = seconds(10);
    int threads = 1;
};

template <class Work>
struct WorkerParts {
    std::function<std::optional<Instant>(Read&)> due;
    std::function<std::optional<Work>(Write&, Instant until)> claim;
    std::function<void(Work&)> perform;
    std::function<void(Write&, const Work&, std::exception_ptr failure)> settle;
    std::function<void(Write&, const Work&, Instant until)> renew = {};
    Span lease = seconds(10);
    int threads = 1;
};

template <class Work>
WorkerSpec worker(std::string_view name, WorkerParts<Work> parts) {
    WorkerSpec out{
        .name = name, .due = std::move(parts.due), .lease = parts.lease, .threads = parts.threads};
    out.claim = [claim = std::move(parts.claim)](Write& tx,
                                                 Instant until) -> std::shared_ptr<void> {
        auto work = claim(tx, until);
        return work ? std::make_shared<Work>(*std::move(work)) : nullptr;
    };
    out.perform = [perform = std::move(parts.perform)](void* work) {
        perform(*static_cast<Work*>(work));
    };
    out.settle = [settle = std::move(parts.settle)](Write& tx, const void* work,
                                                    std::exception_ptr failure) {
        settle(tx, *static_cast<const Work*>(work), failure);
    };
    if (parts.renew)
        out.renew = [renew = std::move(parts.renew)](Write& tx, const void* work, Instant until) {
            renew(tx, *static_cast<const Work*>(work), until);
        };
    return out;
}

class Workers {
  public:
    Workers(Store& store, std::span<const WorkerSpec> specs);
    ~Workers();

    // One piece of work of this worker from claim to settle, on this thread; false when there is
    // none. For tests.
    bool run_once(std::string_view name);
    void run_until_idle();

    // Works on threads of its own until destroyed; waits for work that is being performed.
    void start();
    void nudge();

  private:
    class Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace hamdel::storage
