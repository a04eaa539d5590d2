#include "module/run.h"

#include <chrono>

#include "kernel/log.h"

namespace hamdel {
namespace {

using Ticks = std::chrono::steady_clock;

double seconds_since(Ticks::time_point begin) {
    return std::chrono::duration<double>(Ticks::now() - begin).count();
}

// A body of a call from its begin to its end, however it ends.
class OnLane {
  public:
    OnLane(Call& call, Ticks::time_point asked) : call_(call) {
        if (call.lane_time.worked == 0) call.lane_time.waited = seconds_since(asked);
    }
    ~OnLane() { call_.lane_time.worked += seconds_since(began_); }
    OnLane(const OnLane&) = delete;
    OnLane& operator=(const OnLane&) = delete;

  private:
    Call& call_;
    Ticks::time_point began_ = Ticks::now();
};

Answer answer_of_failure(std::exception_ptr why, const Call& call) {
    try {
        std::rethrow_exception(why);
    } catch (const Refusal& refusal) {
        return problem_answer(refusal, call.request().request_id);
    } catch (const std::exception& error) {
        log::error("request_failed", Json::object({{"request_id", call.request().request_id},
                                                   {"operation", call.route().operation},
                                                   {"error", error.what()}}));
        return internal_answer(call.request().request_id);
    } catch (...) {
        log::error("request_failed", Json::object({{"request_id", call.request().request_id},
                                                   {"operation", call.route().operation}}));
        return internal_answer(call.request().request_id);
    }
}

// Nobody waits for it, and a full queue may lose it: the next call brings it again.
void note_use(Store& store, const Call& call) {
    const Door& door = *call.route().may.door;
    if (!door.used || !call.has_news_of_use()) return;
    store.write([&door, who = call.actor()](Write& tx) { door.used(tx, who); },
                [](std::exception_ptr) {});
}

void perform(Store& store, std::shared_ptr<Call> call, std::function<void(Output)> done) {
    auto finish = [&store, call, done = std::move(done)](std::exception_ptr why) {
        note_use(store, *call);
        done(why ? as_output(answer_of_failure(why, *call)) : call->take_output());
    };
    auto body = [call, asked = Ticks::now()](auto& tx) {
        OnLane on_lane(*call, asked);
        call->perform(tx);
    };
    if (call->route().writes)
        store.write(std::move(body), std::move(finish));
    else
        store.read(std::move(body), std::move(finish));
}

}  // namespace

void run(Store& store, std::shared_ptr<Call> call, std::function<void(Output)> done) {
    if (!call->route().prepare) return perform(store, std::move(call), std::move(done));
    auto next = [&store, call, done = std::move(done)](std::exception_ptr why) {
        if (why)
            done(as_output(answer_of_failure(why, *call)));
        else
            perform(store, call, done);
    };
    store.prepare([call](Read& tx) { call->prepare(tx); }, std::move(next));
}

Answer run_now(Store& store, std::shared_ptr<Call> call) {
    std::promise<Output> ended;
    auto wait = ended.get_future();
    run(store, std::move(call), [&ended](Output output) { ended.set_value(std::move(output)); });
    return wait.get()();
}

}  // namespace hamdel
