// What names, addresses and choices of accounts must be like. Each throws invalid with its field.
#pragma once

#include <string>
#include <string_view>

#include "kernel/errors.h"

namespace hamdel::accounts {

std::string clean_name(std::string_view field, std::string_view name);
std::string clean_email(std::string_view email);
std::string clean_locale(std::string_view locale);
std::string clean_time_zone(std::string_view time_zone);
void check_new_password(std::string_view password);

// The keys by which names and addresses are compared. email_key takes anything.
std::string name_key(std::string_view name);
std::string email_key(std::string_view email);

}  // namespace hamdel::accounts
