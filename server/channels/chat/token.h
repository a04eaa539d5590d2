// A visitor's token: which channel and which customer, signed by the channel's secret. It needs no
// row: a visitor who never writes leaves nothing behind.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "conversations/ids.h"
#include "module/actor.h"

namespace hamdel::chat {

struct Visitor {
    conversations::ChannelId channel;
    CustomerId customer;

    friend bool operator==(const Visitor&, const Visitor&) = default;
};

// "chn_….cus_….<64 hex digits>"
std::string sign(const Visitor& visitor, std::string_view token_secret);
// What the token says, before it is known whether it is true.
std::optional<Visitor> claim_of(std::string_view token);
bool is_signed(std::string_view token, std::string_view token_secret);

}  // namespace hamdel::chat
