#include <cjose/cjose.h>

#include <memory>
#include <stdexcept>

#include "kernel/json.h"
#include "module/base64.h"
#include "push/crypto.h"

namespace hamdel::notifications {
namespace {

using Key = std::unique_ptr<cjose_jwk_t, bool (*)(cjose_jwk_t*)>;
using Signed = std::unique_ptr<cjose_jws_t, void (*)(cjose_jws_t*)>;
using Header = std::unique_ptr<cjose_header_t, void (*)(cjose_header_t*)>;

// Services take a day at most.
constexpr Span signature_holds = hours(12);

template <class T>
T must(T result) {
    if (!result) throw std::runtime_error("a push cannot be signed");
    return result;
}

// "https://push.example" of "https://push.example/some/place".
std::string_view origin_of(std::string_view address) {
    std::size_t host = address.find("://");
    return address.substr(0, host == std::string_view::npos ? host : address.find('/', host + 3));
}

}  // namespace

PushKey new_push_key() {
    cjose_err error;
    Key key(cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, &error), cjose_jwk_release);
    must(key.get());
    std::unique_ptr<char, void (*)(void*)> written(cjose_jwk_to_json(key.get(), true, &error),
                                                   cjose_get_dealloc());
    Json parts = parse_json(must(written.get()));
    auto coordinate = [&](std::string_view name) {
        std::string out = from_base64url(parts[name].text()).value_or("");
        return std::string(32 - std::min<std::size_t>(32, out.size()), '\0') + out;
    };
    return {written.get(), to_base64url('\4' + coordinate("x") + coordinate("y"))};
}

std::string authorization(const PushKey& key, std::string_view endpoint, std::string_view contact,
                          Instant now) {
    cjose_err error;
    Key signer(cjose_jwk_import(key.jwk.data(), key.jwk.size(), &error), cjose_jwk_release);
    Header header(cjose_header_new(&error), cjose_header_release);
    must(signer.get());
    must(cjose_header_set(must(header.get()), CJOSE_HDR_ALG, CJOSE_HDR_ALG_ES256, &error));
    must(cjose_header_set(header.get(), "typ", "JWT", &error));
    Json claims = Json::object(
        {{"aud", std::string(origin_of(endpoint))}, {"exp", (now + signature_holds).ms / 1000}});
    if (!contact.empty()) claims.set("sub", std::string(contact));
    std::string said = to_text(claims);
    Signed token(
        cjose_jws_sign(signer.get(), header.get(),
                       reinterpret_cast<const std::uint8_t*>(said.data()), said.size(), &error),
        cjose_jws_release);
    const char* letters = nullptr;
    must(cjose_jws_export(must(token.get()), &letters, &error));
    return std::string("vapid t=") + letters + ", k=" + key.letters;
}

}  // namespace hamdel::notifications
