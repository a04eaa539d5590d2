#include "server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include "report.h"

extern char** environ;

namespace hamdel::bench {
namespace {

std::string binary() {
    const char* given = std::getenv("HAMDEL_BINARY");
    return given ? given : "build/release/server/app/hamdel";
}

pid_t start(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
    pid_t out = -1;
    int failed = posix_spawn(&out, arguments[0], &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (failed) throw std::runtime_error("cannot start " + words[0]);
    return out;
}

int free_port() {
    int s = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(s, reinterpret_cast<sockaddr*>(&at), sizeof at);
    socklen_t size = sizeof at;
    getsockname(s, reinterpret_cast<sockaddr*>(&at), &size);
    close(s);
    return ntohs(at.sin_port);
}

int connect_to(int port) {
    int s = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    at.sin_port = htons(static_cast<std::uint16_t>(port));
    if (connect(s, reinterpret_cast<sockaddr*>(&at), sizeof at) != 0) {
        close(s);
        return -1;
    }
    return s;
}

}  // namespace

Folder::Folder() {
    std::filesystem::create_directories("build/bench");
    std::string name = "build/bench/data-XXXXXX";
    if (!mkdtemp(name.data())) throw std::runtime_error("no folder for the data");
    path_ = name;
}

Folder::~Folder() {
    std::filesystem::remove_all(path_);
}

Server::Server(const std::filesystem::path& folder, int conversations) : port_(free_port()) {
    std::string database = "sqlite:" + (folder / "hamdel.db").string();
    if (!std::filesystem::exists(folder / "hamdel.db")) {
        pid_t demo = start({binary(), "demo", "--data", folder.string(), "--conversations",
                            std::to_string(conversations)});
        int status = 0;
        waitpid(demo, &status, 0);
        if (status != 0) throw std::runtime_error("the demonstration could not be filled");
    }
    auto begin = SteadyClock::now();
    setenv("HAMDEL_LIMITS_CREDENTIAL_RATE", "0", 1);
    setenv("HAMDEL_LIMITS_ADDRESS_RATE", "0", 1);
    process_ = start({binary(), "serve", "--data", folder.string(), "--port", std::to_string(port_),
                      "--address", "127.0.0.1"});
    while (ask(port_, "GET", "/").status != 200) {
        if (seconds_since(begin) > 30) throw std::runtime_error("the server does not answer");
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    started_in_ = seconds_since(begin);
}

Server::~Server() {
    if (process_ <= 0) return;
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
}

double Server::memory() const {
    std::ifstream status("/proc/" + std::to_string(process_) + "/status");
    std::string line;
    while (std::getline(status, line))
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}

std::string Server::api_key() {
    Reply in = ask(port_, "POST", "/api/v1/session",
                   R"({"email":"leila@asiab.example","password":"hamdel-demo"})");
    if (in.status / 100 != 2) throw std::runtime_error("sign-in failed: " + in.body);
    std::size_t from = in.head.find("hamdel_session=");
    std::string cookie = in.head.substr(from, in.head.find(';', from) - from);
    std::string csrf(parse_json(in.body)["csrf_token"].text());
    Reply made = ask(port_, "POST", "/api/v1/api_keys",
                     R"({"name":"bench","scopes":["conversations:read","conversations:reply",)"
                     R"("customers:read","channels:manage"]})",
                     "Cookie: " + cookie + "\r\nX-CSRF-Token: " + csrf + "\r\n");
    std::string key(parse_json(made.body)["secret"].text());
    if (key.empty()) throw std::runtime_error("no key: " + made.body);
    return key;
}

Reply ask(int port, const std::string& method, const std::string& target, const std::string& body,
          const std::string& headers) {
    Reply out;
    int s = connect_to(port);
    if (s < 0) return out;
    std::string request = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers;
    if (!body.empty())
        request +=
            "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
            "\r\n";
    request += "Connection: close\r\n\r\n" + body;
    if (send(s, request.data(), request.size(), MSG_NOSIGNAL) < 0) {
        close(s);
        return out;
    }
    std::string all;
    char buffer[65536];
    for (ssize_t n; (n = recv(s, buffer, sizeof buffer, 0)) > 0;)
        all.append(buffer, static_cast<std::size_t>(n));
    close(s);
    std::size_t end = all.find("\r\n\r\n");
    if (end == std::string::npos || all.size() < 12) return out;
    out.status = std::atoi(all.c_str() + 9);
    out.head = all.substr(0, end);
    out.body = all.substr(end + 4);
    return out;
}

}  // namespace hamdel::bench
