#include "module/run.h"

#include "kernel/log.h"

namespace hamdel {
namespace {

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

void perform(Store& store, std::shared_ptr<Call> call, std::function<void(Answer)> done) {
    auto finish = [&store, call, done = std::move(done)](std::exception_ptr why) {
        note_use(store, *call);
        done(why ? answer_of_failure(why, *call) : call->take_answer());
    };
    if (call->route().writes)
        store.write([call](Write& tx) { call->perform(tx); }, std::move(finish));
    else
        store.read([call](Read& tx) { call->perform(tx); }, std::move(finish));
}

}  // namespace

void run(Store& store, std::shared_ptr<Call> call, std::function<void(Answer)> done) {
    if (!call->route().prepare) return perform(store, std::move(call), std::move(done));
    auto next = [&store, call, done = std::move(done)](std::exception_ptr why) {
        if (why)
            done(answer_of_failure(why, *call));
        else
            perform(store, call, done);
    };
    store.prepare([call](Read& tx) { call->prepare(tx); }, std::move(next));
}

Answer run_now(Store& store, std::shared_ptr<Call> call) {
    std::promise<Answer> ended;
    auto wait = ended.get_future();
    run(store, std::move(call), [&ended](Answer answer) { ended.set_value(std::move(answer)); });
    return wait.get();
}

}  // namespace hamdel
