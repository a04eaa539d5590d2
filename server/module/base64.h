// Bytes as letters that stand in addresses and headers (RFC 4648, 5, without padding).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hamdel {

std::string to_base64url(std::string_view bytes);
// Nothing when it is not such a text.
std::optional<std::string> from_base64url(std::string_view letters);

}  // namespace hamdel
