// Secrets that we give out once and keep only as a hash: session cookies, links, API keys.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::accounts {

// 256 random bits in URL-safe letters.
std::string new_token();
// What is stored: BLAKE2b in hex. A token has enough randomness to need neither salt nor cost.
std::string token_hash(std::string_view token);
bool is_same_secret(std::string_view a, std::string_view b);  // in constant time

}  // namespace hamdel::accounts
