#include "storage/blobs.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <fstream>

#include "durable.h"
#include "hash.h"
#include "kernel/errors.h"

namespace hamdel::storage {
namespace {

namespace fs = std::filesystem;

fs::path passing_folder(const fs::path& folder) {
    return folder / "unfinished";
}

// A file being written is locked by its writer; one that nobody holds was left by a crash.
void remove_unfinished(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        int file = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (file < 0) continue;
        std::error_code gone;
        if (flock(file, LOCK_EX | LOCK_NB) == 0) fs::remove(entry.path(), gone);
        ::close(file);
    }
}

fs::path fresh_name(const fs::path& folder) {
    static std::atomic<std::int64_t> count = 0;
    auto now = std::chrono::system_clock::now().time_since_epoch().count();
    return passing_folder(folder) /
           (std::to_string(getpid()) + "-" + std::to_string(now) + "-" + std::to_string(++count));
}

class FileWriter final : public Blobs::Writer {
  public:
    FileWriter(const Blobs& blobs, fs::path name) : blobs_(blobs), name_(std::move(name)) {
        file_ = ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
        if (file_ < 0) fail_from_errno();
        flock(file_, LOCK_EX | LOCK_NB);
    }

    ~FileWriter() override {
        if (!is_finished_) ::unlink(name_.c_str());
        ::close(file_);
    }

    void write(std::string_view piece) override {
        hash_.add(piece);
        size_ += std::int64_t(piece.size());
        while (!piece.empty()) {
            ssize_t written = ::write(file_, piece.data(), piece.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail_from_errno();
            piece.remove_prefix(std::size_t(written));
        }
    }

    BlobName finish() override {
        BlobName name{hash_.finish(), size_};
        fs::path place = blobs_.path(name.hash);
        std::error_code known;
        if (fs::exists(place, known)) {
            // The same bytes. Its time tells whoever collects unused files that it is wanted.
            fs::last_write_time(place, fs::file_time_type::clock::now(), known);
            if (!known) return name;
        }
        if (fsync(file_) != 0) fail_from_errno();
        if (fs::create_directories(place.parent_path()))
            flush_folder(place.parent_path().parent_path());
        if (::rename(name_.c_str(), place.c_str()) != 0) fail_from_errno();
        is_finished_ = true;
        flush_folder(place.parent_path());
        return name;
    }

  private:
    const Blobs blobs_;  // only a path
    fs::path name_;
    Hash hash_;
    std::int64_t size_ = 0;
    int file_ = -1;
    bool is_finished_ = false;
};

}  // namespace

Blobs::Blobs(fs::path folder) : folder_(std::move(folder)) {
    fs::create_directories(passing_folder(folder_));
    remove_unfinished(passing_folder(folder_));
}

std::unique_ptr<Blobs::Writer> Blobs::start() const {
    return std::make_unique<FileWriter>(*this, fresh_name(folder_));
}

BlobName Blobs::put(std::string_view bytes) const {
    auto writer = start();
    writer->write(bytes);
    return writer->finish();
}

fs::path Blobs::path(const std::string& hash) const {
    if (!is_hash(hash)) throw Refusal(Problem::not_found, "blob");
    return folder_ / hash.substr(0, 2) / hash.substr(2);
}

std::string Blobs::read(const std::string& hash) const {
    std::ifstream file(path(hash), std::ios::binary);
    if (!file) throw Refusal(Problem::not_found, "blob");
    return {std::istreambuf_iterator<char>(file), {}};
}

bool Blobs::remove(const std::string& hash) const {
    return fs::remove(path(hash));
}

void Blobs::each(const std::function<void(std::string, fs::file_time_type)>& visit) const {
    for (const auto& folder : fs::directory_iterator(folder_)) {
        std::string beginning = folder.path().filename();
        if (beginning.size() != 2 || !folder.is_directory()) continue;
        for (const auto& file : fs::directory_iterator(folder.path())) {
            std::string hash = beginning + file.path().filename().string();
            std::error_code gone;
            auto put = file.last_write_time(gone);
            if (!gone && is_hash(hash)) visit(std::move(hash), put);
        }
    }
}

}  // namespace hamdel::storage
