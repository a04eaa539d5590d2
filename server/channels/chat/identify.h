// Who the host page says its visitor is, proved by the secret that only its server and we have.
#pragma once

#include <optional>
#include <string>

#include "kernel/shape.h"
#include "kernel/time.h"

namespace hamdel::chat {

// {user_id, name, email, hash}: hash = HMAC-SHA256 of user_id with the identity secret, in hex.
struct SignedUser {
    std::string user_id;
    std::optional<std::string> name;
    std::optional<std::string> email;
    std::string hash;

    static constexpr auto fields =
        shape::fields(shape::body("user_id", &SignedUser::user_id, "", shape::up_to(200)),
                      shape::body("name", &SignedUser::name, "", shape::up_to(200)),
                      shape::body("email", &SignedUser::email, "", shape::up_to(320)),
                      shape::body("hash", &SignedUser::hash, "", shape::up_to(64)));
};

struct ProvedUser {
    std::string user_id;
    std::string name;
    std::optional<std::string> email;
    // The proof covers the address too; otherwise it is only what the page says.
    bool proves_email = false;
};

// Refusal unauthenticated "identity_hash" or "identity_token" when it proves nothing.
ProvedUser prove(const SignedUser& user, std::string_view identity_secret);
// A JWT (HS256) with user_id, name, email and exp (RFC 7519); one without exp is refused.
ProvedUser prove_token(const std::string& jwt, const std::string& identity_secret, Instant now);

}  // namespace hamdel::chat
