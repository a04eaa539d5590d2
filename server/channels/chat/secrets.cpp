#include "secrets.h"

#include <sodium.h>

#include "kernel/errors.h"

namespace hamdel::chat {
namespace {

std::string hex(const unsigned char* bytes, std::size_t size) {
    std::string out(size * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), bytes, size);
    out.resize(size * 2);
    return out;
}

}  // namespace

std::string new_secret() {
    unsigned char random[32];
    randombytes_buf(random, sizeof random);
    return hex(random, sizeof random);
}

std::string hmac_sha256_hex(std::string_view secret, std::string_view text) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(secret.data()),
                                secret.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()),
                                  text.size());
    unsigned char mac[crypto_auth_hmacsha256_BYTES];
    crypto_auth_hmacsha256_final(&state, mac);
    return hex(mac, sizeof mac);
}

bool same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Secrets secrets_of(Read& tx, conversations::ChannelId channel) {
    auto found = tx.one<Secrets>(
        "select token_secret, identity_secret from chat_secret where channel_id = ?", channel);
    if (!found) throw Refusal(Problem::not_found, "channel");
    return *found;
}

}  // namespace hamdel::chat
