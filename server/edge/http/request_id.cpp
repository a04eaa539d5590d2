#include "http/request_id.h"

#include <sodium.h>
#include <algorithm>

namespace hamdel::edge {
namespace {

constexpr std::size_t longest = 64;

bool is_clean(std::string_view id) {
    return id.size() >= 8 && id.size() <= longest && std::ranges::all_of(id, [](unsigned char c) {
               return std::isalnum(c) || c == '-' || c == '_' || c == '.';
           });
}

}  // namespace

std::string request_id(std::string_view given) {
    if (is_clean(given)) return std::string(given);
    unsigned char random[10];
    randombytes_buf(random, sizeof random);
    char hex[sizeof random * 2 + 1];
    sodium_bin2hex(hex, sizeof hex, random, sizeof random);
    return hex;
}

}  // namespace hamdel::edge
