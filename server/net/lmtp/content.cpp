#include "lmtp/content.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace hamdel::net {
namespace {

// Lines come one by one; they go to the file many at a time.
constexpr std::size_t at_once = 64u << 10;

int open_temporary_file() {
    std::error_code none;
    std::string name = (std::filesystem::temp_directory_path(none) / "hamdel-mail-XXXXXX").string();
    int file = mkostemp(name.data(), O_CLOEXEC);
    if (file >= 0) unlink(name.c_str());
    return file;
}

}  // namespace

void Content::append(std::string_view bytes) {
    size_ += bytes.size();
    if (is_too_large() || has_failed_) return;
    if (file_ < 0 && memory_.size() + bytes.size() <= in_memory_) {
        memory_ += bytes;
        return;
    }
    if (file_ < 0) file_ = open_temporary_file();
    memory_ += bytes;
    if (memory_.size() >= at_once) flush();
}

void Content::flush() {
    write(memory_);
    memory_.clear();
}

void Content::write(std::string_view bytes) {
    while (!bytes.empty() && !has_failed_) {
        ssize_t count = ::write(file_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        has_failed_ = count <= 0;
        if (!has_failed_) bytes.remove_prefix(std::size_t(count));
    }
}

std::string_view Content::bytes() {
    if (file_ < 0) return memory_;
    flush();
    if (has_failed_) throw std::runtime_error("a mail cannot be written to a file");
    if (!mapped_) {
        void* at = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file_, 0);
        if (at == MAP_FAILED) throw std::runtime_error("a mail in a file cannot be read");
        mapped_ = at;
    }
    return {static_cast<const char*>(mapped_), size_};
}

void Content::clear() {
    if (mapped_) munmap(mapped_, size_);
    if (file_ >= 0) close(file_);
    mapped_ = nullptr;
    file_ = -1;
    size_ = 0;
    has_failed_ = false;
    memory_ = {};
}

}  // namespace hamdel::net
