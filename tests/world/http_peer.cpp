#include "world/http_peer.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <cctype>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

namespace hamdel::world {
namespace {

std::string lower(std::string text) {
    for (char& c : text)
        c = char(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

// Up to the end of the header, and then what Content-Length says.
std::string read_request(int connection) {
    std::string out;
    char piece[16 * 1024];
    std::size_t wanted = std::string::npos;
    while (out.size() < wanted) {
        ssize_t got = recv(connection, piece, sizeof piece, 0);
        if (got <= 0) break;
        out.append(piece, std::size_t(got));
        std::size_t end = out.find("\r\n\r\n");
        if (wanted != std::string::npos || end == std::string::npos) continue;
        std::size_t length = lower(out.substr(0, end)).find("\r\ncontent-length:");
        wanted = end + 4;
        if (length != std::string::npos)
            wanted += std::strtoul(out.c_str() + length + 17, nullptr, 10);
    }
    return out;
}

HttpPeer::Asked parse(const std::string& text) {
    HttpPeer::Asked out;
    std::size_t end = text.find("\r\n\r\n");
    std::istringstream lines(text.substr(0, end));
    std::string line;
    std::getline(lines, line);
    std::istringstream first(line);
    first >> out.method >> out.target;
    while (std::getline(lines, line)) {
        if (line.ends_with('\r')) line.pop_back();
        std::size_t colon = line.find(':');
        if (colon == std::string::npos) continue;
        std::size_t value = line.find_first_not_of(' ', colon + 1);
        out.headers[lower(line.substr(0, colon))] =
            value == std::string::npos ? "" : line.substr(value);
    }
    if (end != std::string::npos) out.body = text.substr(end + 4);
    return out;
}

}  // namespace

HttpPeer::HttpPeer() : listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    auto* address = reinterpret_cast<sockaddr*>(&here);
    if (bind(listener_, address, size) != 0 || listen(listener_, 16) != 0 ||
        getsockname(listener_, address, &size) != 0)
        throw std::runtime_error("no place to listen");
    port_ = ntohs(here.sin_port);
    thread_ = std::thread([this] { serve(); });
}

HttpPeer::~HttpPeer() {
    ends_ = true;
    shutdown(listener_, SHUT_RDWR);
    thread_.join();
    close(listener_);
}

std::string HttpPeer::address() const {
    return "http://127.0.0.1:" + std::to_string(port_);
}

void HttpPeer::answer_with(int status, std::string extra_headers, std::string body) {
    std::lock_guard lock(mutex_);
    status_ = status;
    extra_headers_ = std::move(extra_headers);
    body_ = std::move(body);
}

std::vector<HttpPeer::Asked> HttpPeer::asked() const {
    std::lock_guard lock(mutex_);
    return asked_;
}

void HttpPeer::serve() {
    while (!ends_) {
        int connection = accept(listener_, nullptr, nullptr);
        if (connection < 0) continue;
        serve_one(connection);
        close(connection);
    }
}

void HttpPeer::serve_one(int connection) {
    std::string text = read_request(connection);
    std::string answer;
    {
        std::lock_guard lock(mutex_);
        asked_.push_back(parse(text));
        if (status_ == 0) return;
        answer = "HTTP/1.1 " + std::to_string(status_) + " Said\r\n" + extra_headers_ +
                 "Content-Length: " + std::to_string(body_.size()) +
                 "\r\nConnection: close\r\n\r\n" + body_;
    }
    send(connection, answer.data(), answer.size(), MSG_NOSIGNAL);
}

}  // namespace hamdel::world
