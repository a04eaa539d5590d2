#include "http.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <numeric>
#include <stdexcept>

#include "load.h"

namespace hamdel::bench {
namespace {

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

std::string request(const std::string& method, const std::string& target, const std::string& body,
                    const std::string& headers) {
    std::string out = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers;
    if (!body.empty())
        out += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
               "\r\n";
    return out += "\r\n" + body;
}

Reply ask(int port, const std::string& method, const std::string& target, const std::string& body,
          const std::string& headers) {
    Reply out;
    int s = connect_to(port);
    if (s < 0) return out;
    std::string text = request(method, target, body, headers + "Connection: close\r\n");
    if (send(s, text.data(), text.size(), MSG_NOSIGNAL) < 0) {
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

std::vector<Json> ask_all(int port, const std::vector<std::string>& requests) {
    std::vector<Json> out(requests.size());
    std::vector<std::size_t> left(requests.size()), asked(64);
    std::iota(left.rbegin(), left.rend(), std::size_t(0));  // taken from its end
    std::size_t answered = 0, too_busy = 0;
    std::string refused;
    Load load(port);
    load.next = [&](Connection& connection) -> std::string {
        if (left.empty()) return {};
        asked[connection.number] = left.back();
        left.pop_back();
        return requests[asked[connection.number]];
    };
    load.arrived = [&](Connection& connection, int status, std::string_view body) {
        std::size_t number = asked[connection.number];
        if (status == 503 && ++too_busy < requests.size()) {
            left.push_back(number);  // asked again, as anyone would
            return true;
        }
        if (status / 100 != 2) refused = body;
        if (refused.empty() && !body.empty()) out[number] = parse_json(body);
        ++answered;
        return true;
    };
    load.open(asked.size());
    load.run_until([&] { return answered == requests.size() || !refused.empty(); });
    if (!refused.empty()) throw std::runtime_error("refused: " + refused);
    return out;
}

}  // namespace hamdel::bench
