#include "server.h"

#include <cstdlib>
#include <stdexcept>
#include <thread>

#include "report.h"

namespace hamdel::bench {
namespace {

std::vector<std::string> command(const std::filesystem::path& folder, int port) {
    // One machine asks for all: the bounds for one address and one key are not what is measured.
    setenv("HAMDEL_LIMITS_CREDENTIAL_RATE", "0", 1);
    setenv("HAMDEL_LIMITS_ADDRESS_RATE", "0", 1);
    return {binary(),    "serve",    "--data", folder.string(), "--port", std::to_string(port),
            "--address", "127.0.0.1"};
}

}  // namespace

std::string binary() {
    const char* given = std::getenv("HAMDEL_BINARY");
    return given ? given : "build/release/server/app/hamdel";
}

Server::Server(const std::filesystem::path& folder)
    : port_(free_port()), process_(command(folder, port_)) {
    auto begin = SteadyClock::now();
    while (ask(port_, "GET", "/").status != 200) {
        if (seconds_since(begin) > 30) throw std::runtime_error("the server does not answer");
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    started_in_ = seconds_since(begin);
}

const std::string& Server::session() {
    if (!session_.empty()) return session_;
    Reply in = ask(port_, "POST", "/api/v1/session",
                   R"({"email":"leila@asiab.example","password":"hamdel-demo"})");
    if (in.status / 100 != 2) throw std::runtime_error("sign-in failed: " + in.body);
    std::size_t from = in.head.find("hamdel_session=");
    std::string cookie = in.head.substr(from, in.head.find(';', from) - from);
    std::string csrf(parse_json(in.body)["csrf_token"].text());
    return session_ = "Cookie: " + cookie + "\r\nX-CSRF-Token: " + csrf + "\r\n";
}

const std::string& Server::key() {
    if (!key_.empty()) return key_;
    Reply made = ask(port_, "POST", "/api/v1/api_keys",
                     R"({"name":"bench","scopes":["conversations:read","conversations:reply",)"
                     R"("conversations:assign","customers:read","channels:manage"]})",
                     session());
    std::string secret(parse_json(made.body)["secret"].text());
    if (secret.empty()) throw std::runtime_error("no key: " + made.body);
    return key_ = "Authorization: Bearer " + secret + "\r\n";
}

double Server::metric(const std::string& name) {
    std::string text = "\n" + ask(port_, "GET", "/metrics").body;
    std::size_t at = text.find("\n" + name + " ");
    if (at == std::string::npos) throw std::runtime_error("no figure " + name);
    return std::atof(text.c_str() + at + name.size() + 2);
}

}  // namespace hamdel::bench
