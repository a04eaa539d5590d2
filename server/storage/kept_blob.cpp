#include "storage/kept_blob.h"

#include <chrono>

namespace hamdel::storage {
namespace {

// Younger on disk than its row: somebody has just put the same bytes again and will name them.
bool is_wanted_again(const Blobs& blobs, const std::string& hash, Span age) {
    std::error_code gone;
    auto written = std::filesystem::last_write_time(blobs.path(hash), gone);
    auto limit = std::filesystem::file_time_type::clock::now() - std::chrono::milliseconds(age.ms);
    return !gone && written > limit;
}

}  // namespace

void keep_blob(Write& tx, const BlobName& name) {
    tx.run(R"(insert into blob (hash, size, uses, created_at) values (?, ?, 1, ?)
              on conflict (hash) do update set uses = blob.uses + 1)",
           name.hash, name.size, tx.now());
}

void release_blob(Write& tx, const std::string& hash) {
    tx.run("update blob set uses = uses - 1, created_at = ? where hash = ?", tx.now(), hash);
}

int collect_blobs(Store& store, const Blobs& blobs, Span age, int most) {
    auto unused = store.write_now([&](Write& tx) {
        return tx.all<std::string>(R"(
            delete from blob where hash in (
                select hash from blob where uses <= 0 and created_at < ? limit ?)
            returning hash)",
                                   tx.now() - age, most);
    });
    int removed = 0;
    for (const std::string& hash : unused)
        if (!is_wanted_again(blobs, hash, age)) removed += blobs.remove(hash);
    return removed;
}

}  // namespace hamdel::storage
