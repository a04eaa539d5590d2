// Folders of data: on the disk of the working folder, because figures are of a disk.
#pragma once

#include <filesystem>

namespace hamdel::bench {

struct Options;

// Gone afterwards.
class Folder {
  public:
    Folder();
    // With the data of another one in it; that one must not be in use.
    explicit Folder(const std::filesystem::path& copied);
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

// The seconds in which the demonstration fills an empty folder with so many conversations.
double fill(const std::filesystem::path& folder, int conversations);

// A folder that holds so many conversations and is kept, so that what takes minutes is filled once:
// build/bench/filled-N, or the one of --data. Who changes the data takes a copy of it.
std::filesystem::path filled(const Options& options, int conversations);

}  // namespace hamdel::bench
