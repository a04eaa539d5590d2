#include "accounts/password.h"

#include <sodium.h>

#include <stdexcept>

namespace hamdel::accounts {
namespace {

// The first choice of RFC 9106 for little memory: 64 MiB and three passes.
constinit PasswordCost cost{3, 64 << 20};

}  // namespace

void set_password_cost(PasswordCost chosen) {
    cost = chosen;
}

std::string hash_password(std::string_view password) {
    char out[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(out, password.data(), password.size(), cost.operations, cost.memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error("no memory to hash a password");
    return out;
}

bool is_password(const std::string& hash, std::string_view password) {
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void spend_time_of_a_check(std::string_view password) {
    hash_password(password);
}

}  // namespace hamdel::accounts
