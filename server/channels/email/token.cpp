#include "token.h"

#include <sodium.h>

namespace hamdel::email {
namespace {

std::string hex(const unsigned char* bytes, std::size_t size) {
    std::string out(size * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), bytes, size);
    out.pop_back();  // the terminating zero
    return out;
}

std::string signature(std::string_view id, std::string_view secret) {
    unsigned char mac[16];
    crypto_generichash(mac, sizeof mac, reinterpret_cast<const unsigned char*>(id.data()),
                       id.size(), reinterpret_cast<const unsigned char*>(secret.data()),
                       std::min<std::size_t>(secret.size(), crypto_generichash_KEYBYTES_MAX));
    return hex(mac, sizeof mac);
}

}  // namespace

std::string mail_id_for(MessageId message, std::string_view domain, std::string_view secret) {
    std::string id = to_string(message);
    return id + '.' + signature(id, secret) + '@' + std::string(domain);
}

std::optional<MessageId> message_in(std::string_view mail_id, std::string_view secret) {
    std::size_t dot = mail_id.find('.');
    std::size_t at = mail_id.find('@');
    if (dot == std::string_view::npos || at == std::string_view::npos || at < dot) return {};
    std::string_view id = mail_id.substr(0, dot);
    std::string_view said = mail_id.substr(dot + 1, at - dot - 1);
    std::string meant = signature(id, secret);
    if (said.size() != meant.size() || sodium_memcmp(said.data(), meant.data(), said.size()) != 0)
        return {};
    return parse_id<conversations::MessageNoun>(id);
}

std::string new_secret() {
    unsigned char random[32];
    randombytes_buf(random, sizeof random);
    return hex(random, sizeof random);
}

}  // namespace hamdel::email
