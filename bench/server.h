// The real binary, started for a measurement on data of its own and stopped after it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "http.h"
#include "process.h"

namespace hamdel::bench {

// The program that is measured: HAMDEL_BINARY, or the one of the release build.
std::string binary();

class Server {
  public:
    explicit Server(const std::filesystem::path& folder);

    int port() const { return port_; }
    double started_in() const { return started_in_; }  // seconds to the first answered page
    const Process& process() const { return process_; }
    double memory() const { return process_.memory(); }
    // The header line of a key of an administrator, made at the first call.
    const std::string& key();
    // The header lines of an administrator who signed in.
    const std::string& session();
    // The sum of a figure of /metrics.
    double metric(const std::string& name);

  private:
    int port_;
    Process process_;
    double started_in_ = 0;
    std::string key_, session_;
};

}  // namespace hamdel::bench
