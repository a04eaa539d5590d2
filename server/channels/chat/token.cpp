#include "token.h"

#include "secrets.h"

namespace hamdel::chat {
namespace {

std::string_view signed_part(std::string_view token) {
    return token.substr(0, token.rfind('.'));
}

}  // namespace

std::string sign(const Visitor& visitor, std::string_view token_secret) {
    std::string out = to_string(visitor.channel) + "." + to_string(visitor.customer);
    return out + "." + hmac_sha256_hex(token_secret, out);
}

std::optional<Visitor> claim_of(std::string_view token) {
    std::size_t first = token.find('.');
    std::size_t second = token.rfind('.');
    if (first == std::string_view::npos || second == first) return {};
    auto channel = parse_id<conversations::ChannelNoun>(token.substr(0, first));
    auto customer = parse_id<CustomerNoun>(token.substr(first + 1, second - first - 1));
    if (!channel || !customer) return {};
    return Visitor{*channel, *customer};
}

bool is_signed(std::string_view token, std::string_view token_secret) {
    std::size_t dot = token.rfind('.');
    if (dot == std::string_view::npos) return false;
    return same(token.substr(dot + 1), hmac_sha256_hex(token_secret, signed_part(token)));
}

}  // namespace hamdel::chat
