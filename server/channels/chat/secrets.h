// The secrets of a chat channel, and what is proved with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "conversations/channels.h"

namespace hamdel::chat {

struct Secrets {
    std::string token_secret;     // signs visitors' tokens
    std::string identity_secret;  // shared with the host's server, to prove who is signed in there

    static constexpr auto fields =
        shape::fields(shape::field("token_secret", &Secrets::token_secret),
                      shape::field("identity_secret", &Secrets::identity_secret));
};

std::string new_secret();  // 64 hex digits
std::string hmac_sha256_hex(std::string_view secret, std::string_view text);
// Equal, in a time that does not tell where they differ.
bool same(std::string_view a, std::string_view b);

Secrets secrets_of(Read& tx, conversations::ChannelId channel);

}  // namespace hamdel::chat
