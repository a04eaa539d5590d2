#include "operation/metrics_door.h"

#include <sodium.h>

namespace hamdel::edge {
namespace {

bool is_same_secret(std::string_view given, std::string_view token) {
    return !token.empty() && given.size() == token.size() &&
           sodium_memcmp(given.data(), token.data(), token.size()) == 0;
}

// A proxy on this machine speaks for others: what it adds says so.
bool is_forwarded(const Request& request) {
    for (std::string_view name : {"forwarded", "x-forwarded-for", "x-forwarded-host",
                                  "x-forwarded-proto", "x-real-ip", "via"})
        for (const Header& header : request.headers)
            if (header.name == name) return true;
    return false;
}

bool is_loopback(std::string_view address) {
    return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

}  // namespace

bool may_read_metrics(const Request& request, std::string_view token) {
    return is_same_secret(request.bearer(), token) ||
           (is_loopback(request.address) && !is_forwarded(request));
}

}  // namespace hamdel::edge
