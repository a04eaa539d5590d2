#include "storage/collect_files.h"

#include <algorithm>
#include <chrono>

#include "kernel/log.h"
#include "storage/kept_blob.h"

namespace hamdel::storage {
namespace {

// Kept as a timer's moment that no timer rings, so that of several processes one does the work.
constexpr std::string_view moment = "collect_files";
constexpr Span every = hours(1);
constexpr Span after_failure = minutes(5);
// The same bytes may be on their way again while their last row goes.
constexpr Span released_file_kept = hours(1);
constexpr std::size_t asked_at_once = 500;

struct Round {};

std::optional<Instant> due(Read& tx) {
    auto set = tx.one<Instant>("select due from timer where kind = ? and subject = 0", moment);
    return set.value_or(Instant{0});
}

int remove_unnamed(Store& store, const Blobs& blobs, const std::vector<std::string>& hashes) {
    auto named = store.read_now([&](Read& tx) {
        return tx.all<std::string>(
            "select hash from blob where hash in (select value from each_text(?))", hashes);
    });
    int removed = 0;
    for (const std::string& hash : hashes)
        if (std::ranges::find(named, hash) == named.end()) removed += blobs.remove(hash);
    return removed;
}

void collect(Store& store, const Blobs& blobs) {
    try {
        while (collect_blobs(store, blobs, released_file_kept) > 0) {
        }
        collect_strays(store, blobs, unnamed_file_kept);
    } catch (const std::exception& error) {
        log::warning("files_not_collected", Json::object({{"why", error.what()}}));
        throw;
    }
}

}  // namespace

int collect_strays(Store& store, const Blobs& blobs, Span age) {
    auto limit = std::filesystem::file_time_type::clock::now() - std::chrono::milliseconds(age.ms);
    std::vector<std::string> old;
    int removed = 0;
    auto ask = [&] {
        removed += remove_unnamed(store, blobs, old);
        old.clear();
    };
    blobs.each([&](std::string hash, std::filesystem::file_time_type written) {
        if (written > limit) return;
        old.push_back(std::move(hash));
        if (old.size() == asked_at_once) ask();
    });
    ask();
    return removed;
}

WorkerSpec file_collector(Store& store, const Blobs& blobs) {
    return worker<Round>(moment, {.due = due,
                                  .claim = [](Write& tx, Instant) -> std::optional<Round> {
                                      if (due(tx) > tx.now()) return {};
                                      tx.set_timer({}, moment, 0, tx.now() + every);
                                      return Round{};
                                  },
                                  .perform = [&store, blobs](Round&) { collect(store, blobs); },
                                  .settle =
                                      [](Write& tx, const Round&, std::exception_ptr failure) {
                                          if (failure)
                                              tx.set_timer({}, moment, 0, tx.now() + after_failure);
                                      }});
}

}  // namespace hamdel::storage
