#include "module/request.h"

#include <algorithm>
#include <cctype>

namespace hamdel {
namespace {

// Schemes are told without regard to case (RFC 9110, 11.1). `word` is in lower case.
bool is_same_word(std::string_view text, std::string_view word) {
    return std::ranges::equal(text, word, [](unsigned char letter, char wanted) {
        return std::tolower(letter) == wanted;
    });
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
    for (const Header& header : headers)
        if (header.name == name) return header.value;
    return {};
}

std::string_view Request::cookie(std::string_view name) const {
    std::string_view rest = header("cookie");
    while (!rest.empty()) {
        std::size_t end = rest.find(';');
        std::string_view pair = rest.substr(0, end);
        while (pair.starts_with(' '))
            pair.remove_prefix(1);
        std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name)
            return pair.substr(equals + 1);
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    return {};
}

std::string_view Request::bearer() const {
    std::string_view value = header("authorization");
    if (value.size() > 7 && is_same_word(value.substr(0, 7), "bearer ")) return value.substr(7);
    // Browsers cannot set headers on a socket: the token comes as one of its offered protocols.
    std::string_view offered = header("sec-websocket-protocol");
    while (!offered.empty()) {
        std::size_t end = offered.find_first_of(", ");
        std::string_view protocol = offered.substr(0, end);
        if (protocol.starts_with("token.")) return protocol.substr(6);
        if (end == std::string_view::npos) break;
        offered.remove_prefix(end + 1);
    }
    return {};
}

CameFrom came_from(const Request& request) {
    return {.address = request.address,
            .user_agent = std::string(request.header("user-agent").substr(0, 300)),
            .origin = std::string(request.header("origin")),
            .host = std::string(request.header("host")),
            .request_id = request.request_id,
            .secure = request.secure};
}

}  // namespace hamdel
