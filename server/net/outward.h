// Where calls that leave the house may go. Addresses to call come from outside (a browser, a
// setting), so by default none of the own network is reached, whatever a name resolves to.
#pragma once

#include <string>

struct sockaddr;

namespace hamdel::net {

struct Outward {
    // Also addresses of the own network and of this machine, and without TLS.
    bool may_stay_inside = false;
};

// Loopback, private, link-local, shared, multicast and unspecified addresses, also as IPv6.
bool is_inside(const sockaddr& address);

}  // namespace hamdel::net
