// The one written form of digits, phone numbers and mail addresses, by which customers are found.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hamdel::text {

// Every decimal digit of every script becomes 0-9; all else stays byte for byte.
std::string to_ascii_digits(std::string_view text);

// E.164 ("+989121234567"). A number without "+" or "00" belongs to `default_country_code`.
// Numbers of Iran are checked for length and operator, others only for E.164's bounds.
std::optional<std::string> canonical_phone(std::string_view text,
                                           std::string_view default_country_code = "98");

// The local part as written, the domain in lower-case ASCII (UTS 46). No quoted local parts, no
// address literals, no comments, and nothing that could start another header line.
std::optional<std::string> canonical_email(std::string_view text);

}  // namespace hamdel::text
