// Wakes threads that wait for a socket. Once it was rung, everyone who listens to its descriptor is
// awake until it is silenced.
#pragma once

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>
#include <stdexcept>

namespace hamdel::net {

class Bell {
  public:
    Bell() : descriptor_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        if (descriptor_ < 0) throw std::runtime_error("no descriptor left");
    }
    ~Bell() { close(descriptor_); }
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;

    void ring() {
        std::uint64_t one = 1;
        // Full means that it was rung already.
        [[maybe_unused]] ssize_t count = write(descriptor_, &one, sizeof one);
    }
    // Whether it had been rung.
    bool silence() {
        std::uint64_t count = 0;
        return read(descriptor_, &count, sizeof count) > 0;
    }
    int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
};

}  // namespace hamdel::net
