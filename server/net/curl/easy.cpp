#include "curl/easy.h"

#include <sys/socket.h>

#include "net/outward.h"

namespace hamdel::net {
namespace {

struct GlobalCurl {
    GlobalCurl() { curl_global_init(CURL_GLOBAL_DEFAULT); }
};

// Asked for each address before it is connected to, after the name was resolved: a name that leads
// inside is found here, also one that leads elsewhere the next moment.
curl_socket_t open_outside(void*, curlsocktype, curl_sockaddr* to) {
    if (is_inside(to->addr)) return CURL_SOCKET_BAD;
    return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

}  // namespace

Easy::Easy() {
    static const GlobalCurl global;
    handle = curl_easy_init();
    if (!handle) throw CannotCall("no memory for a call");
}

Easy::~Easy() {
    curl_easy_cleanup(handle);
    curl_slist_free_all(lines);
}

void Easy::add_line(const std::string& line) {
    curl_slist* longer = curl_slist_append(lines, line.c_str());
    if (!longer) throw CannotCall("no memory for a call");
    lines = longer;
}

void Easy::reset() {
    curl_easy_reset(handle);
    curl_slist_free_all(lines);
    lines = nullptr;
}

void Easy::stay_outside() {
    set(CURLOPT_OPENSOCKETFUNCTION, &open_outside);
}

bool is_one_line(const std::string& text) {
    return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos;
}

}  // namespace hamdel::net
