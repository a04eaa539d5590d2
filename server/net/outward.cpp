#include "net/outward.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <array>
#include <cstdint>
#include <cstring>

namespace hamdel::net {
namespace {

struct Block {
    std::uint32_t start;
    int bits;
};

constexpr std::uint32_t v4(int a, int b, int c, int d) {
    return std::uint32_t(a) << 24 | std::uint32_t(b) << 16 | std::uint32_t(c) << 8 |
           std::uint32_t(d);
}

// IANA's registry of special-purpose addresses: what is not reached over the public network.
constexpr std::array inside_blocks = {
    Block{v4(0, 0, 0, 0), 8},     Block{v4(10, 0, 0, 0), 8},      Block{v4(100, 64, 0, 0), 10},
    Block{v4(127, 0, 0, 0), 8},   Block{v4(169, 254, 0, 0), 16},  Block{v4(172, 16, 0, 0), 12},
    Block{v4(192, 0, 0, 0), 24},  Block{v4(192, 0, 2, 0), 24},    Block{v4(192, 168, 0, 0), 16},
    Block{v4(198, 18, 0, 0), 15}, Block{v4(198, 51, 100, 0), 24}, Block{v4(203, 0, 113, 0), 24},
    Block{v4(224, 0, 0, 0), 4},   Block{v4(240, 0, 0, 0), 4},
};

bool is_inside_v4(std::uint32_t address) {
    for (auto [start, bits] : inside_blocks)
        if ((address ^ start) >> (32 - bits) == 0) return true;
    return false;
}

bool is_inside_v6(const in6_addr& address) {
    const auto& b = address.s6_addr;
    auto embedded = [&](int at) {
        return is_inside_v4(v4(b[at], b[at + 1], b[at + 2], b[at + 3]));
    };
    if (IN6_IS_ADDR_V4MAPPED(&address) || IN6_IS_ADDR_V4COMPAT(&address)) return embedded(12);
    if (b[0] == 0x20 && b[1] == 0x02) return embedded(2);                        // 6to4
    if (b[0] == 0 && b[1] == 0x64 && b[2] == 0xff && b[3] == 0x9b) return true;  // NAT64
    // Of IPv6, 2000::/3 is what the world reaches.
    return (b[0] & 0xe0) != 0x20;
}

}  // namespace

bool is_inside(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, &address, sizeof in);
        return is_inside_v4(ntohl(in.sin_addr.s_addr));
    }
    if (address.sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, &address, sizeof in);
        return is_inside_v6(in.sin6_addr);
    }
    return true;
}

}  // namespace hamdel::net
