#include "identify.h"

#include <cjose/cjose.h>

#include <memory>

#include "kernel/errors.h"
#include "secrets.h"

namespace hamdel::chat {
namespace {

[[noreturn]] void refuse(std::string_view code) {
    throw Refusal(Problem::unauthenticated, code);
}

using Key = std::unique_ptr<cjose_jwk_t, bool (*)(cjose_jwk_t*)>;
using Signed = std::unique_ptr<cjose_jws_t, void (*)(cjose_jws_t*)>;

// The claims, if the signature is ours and made the one way we take.
std::string verified_claims(const std::string& jwt, const std::string& secret) {
    cjose_err error;
    Signed token(cjose_jws_import(jwt.data(), jwt.size(), &error), cjose_jws_release);
    if (!token) refuse("identity_token");
    const char* algorithm =
        cjose_header_get(cjose_jws_get_protected(token.get()), CJOSE_HDR_ALG, &error);
    if (!algorithm || std::string_view(algorithm) != "HS256") refuse("identity_token");
    Key key(cjose_jwk_create_oct_spec(reinterpret_cast<const std::uint8_t*>(secret.data()),
                                      secret.size(), &error),
            cjose_jwk_release);
    if (!key || !cjose_jws_verify(token.get(), key.get(), &error)) refuse("identity_token");
    std::uint8_t* text = nullptr;
    std::size_t size = 0;
    if (!cjose_jws_get_plaintext(token.get(), &text, &size, &error)) refuse("identity_token");
    return {reinterpret_cast<const char*>(text), size};
}

std::string as_text(const Json& value) {
    if (value.string()) return *value.string();
    if (value.integer()) return std::to_string(*value.integer());
    return {};
}

}  // namespace

ProvedUser prove(const SignedUser& user, std::string_view identity_secret) {
    if (user.user_id.empty() || !same(user.hash, hmac_sha256_hex(identity_secret, user.user_id)))
        refuse("identity_hash");
    return {user.user_id, user.name.value_or(""), user.email};
}

ProvedUser prove_token(const std::string& jwt, const std::string& identity_secret, Instant now) {
    Json claims;
    try {
        claims = parse_json(verified_claims(jwt, identity_secret));
    } catch (const Refusal&) {
        refuse("identity_token");
    }
    const std::int64_t* expires = claims["exp"].integer();
    if (!expires || *expires <= now.ms / 1000) refuse("identity_expired");
    ProvedUser out{as_text(claims["user_id"]), as_text(claims["name"]), {}};
    if (out.user_id.empty()) out.user_id = as_text(claims["sub"]);
    if (out.user_id.empty()) refuse("identity_token");
    if (claims["email"].string()) out.email = *claims["email"].string();
    out.proves_email = true;
    return out;
}

}  // namespace hamdel::chat
