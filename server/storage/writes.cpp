#include "writes.h"

namespace hamdel::storage {

std::vector<std::exception_ptr> write_all(Store& store, std::vector<WriteBody> bodies) {
    std::vector<std::exception_ptr> out(bodies.size());
    std::mutex mutex;
    std::condition_variable ended;
    std::size_t left = bodies.size();
    for (std::size_t i = 0; i < bodies.size(); ++i)
        store.write(std::move(bodies[i]), [&, i](std::exception_ptr why) {
            std::lock_guard lock(mutex);
            out[i] = std::move(why);
            if (--left == 0) ended.notify_one();
        });
    std::unique_lock lock(mutex);
    ended.wait(lock, [&] { return left == 0; });
    return out;
}

bool is_storage_trouble(const std::exception_ptr& why) {
    try {
        std::rethrow_exception(why);
    } catch (const Refusal& refusal) {
        return refusal.kind == Problem::unavailable && refusal.code != "too_slow";
    } catch (...) {
        return false;
    }
}

std::string words_of(const std::exception_ptr& why) {
    try {
        std::rethrow_exception(why);
    } catch (const std::exception& e) {
        return e.what();
    } catch (...) {
        return "unknown";
    }
}

}  // namespace hamdel::storage
