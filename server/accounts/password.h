// Passwords are kept as argon2id (RFC 9106). Making and checking one takes long on purpose: only on
// the prepare lane or with the writer for oneself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hamdel::accounts {

std::string hash_password(std::string_view password);
bool is_password(const std::string& hash, std::string_view password);
// Takes as long as is_password, so that an unknown name is not told by the time of the answer.
void spend_time_of_a_check(std::string_view password);

struct PasswordCost {
    unsigned long long operations;
    std::size_t memory;
};
// Tests make hashing cheap with this, before anything runs.
void set_password_cost(PasswordCost cost);

}  // namespace hamdel::accounts
