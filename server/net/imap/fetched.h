// What FETCH brings of one mail; nothing when the mail is no longer there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "imap/session.h"

namespace hamdel::net {

std::optional<std::uint32_t> fetch_size(Imap::Session& session, std::uint32_t uid);
std::optional<std::string> fetch_bytes(Imap::Session& session, std::uint32_t uid);

}  // namespace hamdel::net
