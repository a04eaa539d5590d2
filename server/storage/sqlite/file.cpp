#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <filesystem>

#include "store.h"

namespace hamdel::storage::sqlite {
namespace {

constexpr std::string_view stem = "hamdel-memory-";

std::filesystem::path passing_folder() {
    std::error_code none;
    std::filesystem::path memory = "/dev/shm";
    return std::filesystem::is_directory(memory, none) ? memory
                                                       : std::filesystem::temp_directory_path();
}

// Leftovers of processes that ended without closing.
void remove_orphans() {
    std::error_code gone;
    for (const auto& entry : std::filesystem::directory_iterator(passing_folder(), gone)) {
        std::string name = entry.path().filename();
        if (!name.starts_with(stem)) continue;
        int process = 0;
        std::from_chars(name.data() + stem.size(), name.data() + name.size(), process);
        if (process > 0 && kill(process, 0) != 0 && errno == ESRCH)
            std::filesystem::remove(entry.path(), gone);
    }
}

std::string passing_path() {
    static std::atomic<int> count = 0;
    static const bool once = (remove_orphans(), true);
    static_cast<void>(once);
    return passing_folder() /
           (std::string(stem) + std::to_string(getpid()) + "-" + std::to_string(++count) + ".db");
}

}  // namespace

File::File(std::string_view name)
    : path_(name == ":memory:" ? passing_path() : std::string(name)),
      is_passing_(name == ":memory:") {}

File::~File() {
    if (!is_passing_) return;
    for (const char* end : {"", "-wal", "-shm"}) {
        std::error_code gone;
        std::filesystem::remove(path_ + end, gone);
    }
}

}  // namespace hamdel::storage::sqlite
