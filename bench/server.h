// The real binary, started for a measurement on data of its own and stopped after it.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

#include "kernel/json.h"

namespace hamdel::bench {

// A folder that is gone afterwards, on the disk of the working folder: figures are of a disk.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

class Server {
  public:
    // Fills the folder's database with the demonstration first, if it is not there.
    Server(const std::filesystem::path& folder, int conversations);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int port() const { return port_; }
    pid_t process() const { return process_; }
    double started_in() const { return started_in_; }  // seconds to the first answered page
    // Resident memory in MiB.
    double memory() const;

    // An API key of an administrator, for the calls of a measurement.
    std::string api_key();

  private:
    int port_ = 0;
    pid_t process_ = -1;
    double started_in_ = 0;
};

struct Reply {
    int status = 0;
    std::string head;
    std::string body;
};

// One blocking request; headers as "Name: value\r\n…".
Reply ask(int port, const std::string& method, const std::string& target,
          const std::string& body = "", const std::string& headers = "");

}  // namespace hamdel::bench
