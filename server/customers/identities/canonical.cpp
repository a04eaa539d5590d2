#include <algorithm>

#include "customers/customers.h"
#include "kernel/errors.h"
#include "kernel/text/canonical.h"
#include "kernel/text/text.h"

namespace hamdel::customers {
namespace {

constexpr std::size_t longest_name = 200;

std::string required(std::optional<std::string> found, std::string_view code) {
    if (!found) throw wrong_field("value", code);
    return *std::move(found);
}

// A word of another program: kept as it is, since its case may matter there.
std::optional<std::string> canonical_token(std::string_view written) {
    std::string token = text::clean_line(written);
    if (token.empty() || token.size() > longest_name || token.find(' ') != std::string::npos)
        return {};
    return token;
}

// "@Name", "name", or the number that a messenger gives its accounts.
std::optional<std::string> canonical_account(std::string_view written) {
    std::string account = text::to_ascii_digits(text::clean_line(written));
    if (account.starts_with('@')) account.erase(0, 1);
    for (char& byte : account)
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
    bool good = std::ranges::all_of(account, [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' ||
               byte == '.';
    });
    if (!good || account.empty() || account.size() > longest_name) return {};
    return account;
}

}  // namespace

std::string canonical(IdentityType type, std::string_view value) {
    switch (type) {
        case IdentityType::email:
            return required(text::canonical_email(value), "malformed_email");
        case IdentityType::phone:
        case IdentityType::whatsapp:
            return required(text::canonical_phone(value), "malformed_phone");
        case IdentityType::visitor:
        case IdentityType::app_user:
            return required(canonical_token(value), "malformed_identity");
        case IdentityType::telegram:
        case IdentityType::bale:
        case IdentityType::instagram:
            break;
    }
    return required(canonical_account(value), "malformed_identity");
}

}  // namespace hamdel::customers
