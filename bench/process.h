// A program that is measured: started for it, looked at from outside and ended with it.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace hamdel::bench {

// Of the process of this number, or of "self".
double bytes_written(const std::string& process);

class Process {
  public:
    // Starts it with its words, the first of which is the file; it says nothing on our terminal.
    explicit Process(const std::vector<std::string>& words);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    // Resident memory in MiB.
    double memory() const;
    // Bytes that it has had written to the disk.
    double written() const { return bytes_written(std::to_string(id_)); }
    // Until it ends by itself; throws when it failed.
    void wait();

  private:
    pid_t id_ = -1;
    std::string name_;
};

// A port of loopback that nobody listens on.
int free_port();

}  // namespace hamdel::bench
