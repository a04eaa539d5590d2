#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/param_build.h>
#include <openssl/rand.h>

#include <memory>
#include <stdexcept>

#include "module/base64.h"
#include "push/crypto.h"

namespace hamdel::notifications {
namespace {

template <auto release>
struct With {
    template <class T>
    void operator()(T* one) const {
        release(one);
    }
};
using Key = std::unique_ptr<EVP_PKEY, With<EVP_PKEY_free>>;
using KeyWork = std::unique_ptr<EVP_PKEY_CTX, With<EVP_PKEY_CTX_free>>;

constexpr std::size_t point_size = 65;
constexpr std::size_t secret_size = 16;
constexpr std::size_t salt_size = 16;
constexpr std::size_t tag_size = 16;

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}
void must(int result) {
    if (result <= 0) throw std::runtime_error("a push cannot be encrypted");
}

// Of a public point, and of the secret number where there is one. Null when it is none of the
// curve.
Key key_of(std::string_view point, const BIGNUM* secret = nullptr) {
    std::unique_ptr<OSSL_PARAM_BLD, With<OSSL_PARAM_BLD_free>> build(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                     point.size());
    if (secret) OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret);
    std::unique_ptr<OSSL_PARAM, With<OSSL_PARAM_free>> parameters(
        OSSL_PARAM_BLD_to_param(build.get()));
    KeyWork work(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* out = nullptr;
    if (!work || EVP_PKEY_fromdata_init(work.get()) <= 0 ||
        EVP_PKEY_fromdata(work.get(), &out, secret ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY,
                          parameters.get()) <= 0)
        return {};
    return Key(out);
}

Key key_with_secret(std::string_view number) {
    std::unique_ptr<EC_GROUP, With<EC_GROUP_free>> curve(
        EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    std::unique_ptr<BIGNUM, With<BN_clear_free>> secret(
        BN_bin2bn(bytes(number), int(number.size()), nullptr));
    std::unique_ptr<EC_POINT, With<EC_POINT_free>> point(EC_POINT_new(curve.get()));
    must(EC_POINT_mul(curve.get(), point.get(), secret.get(), nullptr, nullptr, nullptr));
    std::string at(point_size, '\0');
    EC_POINT_point2oct(curve.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, bytes(at),
                       at.size(), nullptr);
    return key_of(at, secret.get());
}

std::string point_of(EVP_PKEY* key) {
    std::string out(point_size, '\0');
    std::size_t size = 0;
    must(EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, bytes(out), out.size(),
                                         &size));
    if (size != point_size) throw std::runtime_error("a point in another form");
    return out;
}

std::string agree(EVP_PKEY* mine, EVP_PKEY* theirs) {
    KeyWork work(EVP_PKEY_CTX_new(mine, nullptr));
    must(EVP_PKEY_derive_init(work.get()));
    must(EVP_PKEY_derive_set_peer(work.get(), theirs));
    std::string out(32, '\0');
    std::size_t size = out.size();
    must(EVP_PKEY_derive(work.get(), bytes(out), &size));
    return out;
}

std::string hkdf(std::string_view salt, std::string_view from, std::string_view about,
                 std::size_t length) {
    KeyWork work(EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr));
    must(EVP_PKEY_derive_init(work.get()));
    must(EVP_PKEY_CTX_set_hkdf_md(work.get(), EVP_sha256()));
    must(EVP_PKEY_CTX_set1_hkdf_salt(work.get(), bytes(salt), int(salt.size())));
    must(EVP_PKEY_CTX_set1_hkdf_key(work.get(), bytes(from), int(from.size())));
    must(EVP_PKEY_CTX_add1_hkdf_info(work.get(), bytes(about), int(about.size())));
    std::string out(length, '\0');
    must(EVP_PKEY_derive(work.get(), bytes(out), &length));
    return out;
}

std::string seal(std::string_view key, std::string_view nonce, std::string_view plain) {
    std::unique_ptr<EVP_CIPHER_CTX, With<EVP_CIPHER_CTX_free>> work(EVP_CIPHER_CTX_new());
    must(EVP_EncryptInit_ex(work.get(), EVP_aes_128_gcm(), nullptr, bytes(key), bytes(nonce)));
    std::string out(plain.size() + tag_size, '\0');
    int size = 0, rest = 0;
    must(EVP_EncryptUpdate(work.get(), bytes(out), &size, bytes(plain), int(plain.size())));
    must(EVP_EncryptFinal_ex(work.get(), bytes(out) + size, &rest));
    must(
        EVP_CIPHER_CTX_ctrl(work.get(), EVP_CTRL_GCM_GET_TAG, tag_size, bytes(out) + plain.size()));
    return out;
}

std::string info(std::string_view name) {
    return std::string("Content-Encoding: ").append(name) + '\0';
}

// One record: salt, size of a record, the sender's point, and the sealed words with their end mark.
std::string encrypt_from(EVP_PKEY* sender, const PushTarget& target, std::string_view words,
                         std::string_view salt) {
    if (words.size() > longest_words) throw std::length_error("too long for a push");
    Key receiver = key_of(target.point);
    if (!receiver) throw std::runtime_error("not a key to push to");
    std::string mine = point_of(sender);
    std::string about = std::string("WebPush: info") + '\0' + target.point + mine;
    std::string shared = hkdf(target.secret, agree(sender, receiver.get()), about, 32);
    std::string key = hkdf(salt, shared, info("aes128gcm"), 16);
    std::string nonce = hkdf(salt, shared, info("nonce"), 12);
    std::string out(salt);
    out += std::string_view("\0\0\x10\0", 4);  // 4096
    out += char(mine.size());
    out += mine;
    return out + seal(key, nonce, std::string(words) + '\2');
}

}  // namespace

std::optional<PushTarget> read_target(std::string_view p256dh, std::string_view auth) {
    auto point = from_base64url(p256dh);
    auto secret = from_base64url(auth);
    if (!point || !secret || point->size() != point_size || secret->size() != secret_size)
        return {};
    if (!key_of(*point)) return {};
    return PushTarget{*std::move(point), *std::move(secret)};
}

std::string encrypt(const PushTarget& target, std::string_view words) {
    Key sender(EVP_EC_gen("P-256"));
    std::string salt(salt_size, '\0');
    must(RAND_bytes(bytes(salt), int(salt.size())));
    return encrypt_from(sender.get(), target, words, salt);
}

std::string encrypt_with(const PushTarget& target, std::string_view words,
                         std::string_view secret_number, std::string_view salt) {
    return encrypt_from(key_with_secret(secret_number).get(), target, words, salt);
}

}  // namespace hamdel::notifications
