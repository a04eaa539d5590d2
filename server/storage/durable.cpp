#include "durable.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "kernel/errors.h"

namespace hamdel::storage {
namespace {

void flush(const std::filesystem::path& path, int flags) {
    int descriptor = open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) fail_from_errno();
    int result = fsync(descriptor);
    int why = errno;
    close(descriptor);
    errno = why;
    if (result != 0) fail_from_errno();
}

}  // namespace

void flush_file(const std::filesystem::path& file) {
    flush(file, O_RDONLY);
}

void flush_folder(const std::filesystem::path& folder) {
    flush(folder, O_RDONLY | O_DIRECTORY);
}

void fail_from_errno() {
    bool is_full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    throw Refusal(Problem::unavailable, is_full ? "storage_full" : "storage_failed")
        .retry_after(seconds(is_full ? 30 : 5));
}

}  // namespace hamdel::storage
