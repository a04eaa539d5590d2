#include "token.h"

#include <sodium.h>

namespace hamdel::accounts {
namespace {

constexpr int letters = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

}  // namespace

std::string new_token() {
    unsigned char random[32];
    randombytes_buf(random, sizeof random);
    std::string out(sodium_base64_ENCODED_LEN(sizeof random, letters), '\0');
    sodium_bin2base64(out.data(), out.size(), random, sizeof random, letters);
    out.pop_back();  // the terminating zero
    return out;
}

std::string token_hash(std::string_view token) {
    unsigned char hash[32];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(token.data()),
                       token.size(), nullptr, 0);
    char hex[sizeof hash * 2 + 1];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

bool is_same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace hamdel::accounts
