// The bytes of one mail while it comes in: in memory at first, in a temporary file without a name
// when it grows. What is over the limit, or finds no room, is counted and dropped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hamdel::net {

class Content {
  public:
    Content(std::size_t most, std::size_t in_memory) : most_(most), in_memory_(in_memory) {}
    ~Content() { clear(); }
    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;

    void append(std::string_view bytes);
    void clear();

    bool is_too_large() const { return size_ > most_; }
    bool has_failed() const { return has_failed_; }
    // Valid until the next change. Throws when the file cannot be read.
    std::string_view bytes();

  private:
    void write(std::string_view bytes);
    void flush();

    const std::size_t most_, in_memory_;
    std::size_t size_ = 0;
    bool has_failed_ = false;
    std::string memory_;  // all of it, or what is still to be written to the file
    int file_ = -1;
    void* mapped_ = nullptr;
};

}  // namespace hamdel::net
