// Wakes a thread that waits for a socket: whoever waits at the bell's descriptor is awake until it
// is silenced.
#pragma once

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
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
    // For ever: what is under way at this bell ends soon, what comes later at once.
    void ring_out() {
        has_rung_out_ = true;
        ring();
    }
    bool has_rung_out() const { return has_rung_out_; }
    // Whether it had been rung. One that has rung out is not silenced.
    bool silence() {
        if (has_rung_out_) return true;
        std::uint64_t count = 0;
        return read(descriptor_, &count, sizeof count) > 0;
    }
    int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
    std::atomic<bool> has_rung_out_ = false;
};

}  // namespace hamdel::net
