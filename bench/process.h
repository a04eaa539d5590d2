// A program that is measured: started for it, looked at from outside and ended with it.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace hamdel::bench {

class Process {
  public:
    // Starts it with its words, the first of which is the file; it says nothing on our terminal.
    explicit Process(const std::vector<std::string>& words);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    // Resident memory in MiB.
    double memory() const;
    // Until it ends by itself; throws when it failed.
    void wait();

  private:
    pid_t id_ = -1;
    std::string name_;
};

// A port of loopback that nobody listens on.
int free_port();

}  // namespace hamdel::bench
