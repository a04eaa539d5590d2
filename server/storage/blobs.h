// Files on disk, named by the hash of their content (BLAKE2b), so that the same bytes are kept
// once. A file is written beside, flushed, and put in its place by a rename: it is whole or it is
// not there. Safe to use from any thread.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace hamdel::storage {

struct BlobName {
    std::string hash;  // 64 hex digits
    std::int64_t size = 0;
};

class Blobs {
  public:
    explicit Blobs(std::filesystem::path folder);

    // Takes bytes piece by piece; a writer that is destroyed before `finish` leaves nothing.
    class Writer {
      public:
        virtual ~Writer() = default;
        virtual void write(std::string_view piece) = 0;
        // Durable when it returns.
        virtual BlobName finish() = 0;
    };
    std::unique_ptr<Writer> start() const;
    BlobName put(std::string_view bytes) const;

    // Throws Refusal not_found "blob".
    std::string read(const std::string& hash) const;
    std::filesystem::path path(const std::string& hash) const;
    bool remove(const std::string& hash) const;
    // Every whole file, with the moment it was put last. Files may come and go meanwhile.
    void each(const std::function<void(std::string hash, std::filesystem::file_time_type put)>&
                  visit) const;

  private:
    std::filesystem::path folder_;
};

}  // namespace hamdel::storage
