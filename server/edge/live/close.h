// Why a live socket is closed (RFC 6455, 7.4, and our own above 4000).
#pragma once

#include <cstdint>

namespace hamdel::edge::close_code {

inline constexpr std::uint16_t normal = 1000;
inline constexpr std::uint16_t going_away = 1001;
inline constexpr std::uint16_t protocol = 1002;
inline constexpr std::uint16_t unsupported = 1003;
inline constexpr std::uint16_t bad_text = 1007;
inline constexpr std::uint16_t too_big = 1009;
inline constexpr std::uint16_t signed_out = 4401;
inline constexpr std::uint16_t silent = 4408;
inline constexpr std::uint16_t resync = 4409;  // too slow a reader

}  // namespace hamdel::edge::close_code
