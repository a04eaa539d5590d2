#include "mail/dkim.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <memory>
#include <stdexcept>
#include <vector>

#include "signing/relaxed.h"

namespace hamdel::mail {
namespace {

template <auto release>
struct With {
    template <class T>
    void operator()(T* one) const {
        release(one);
    }
};
using Key = std::unique_ptr<EVP_PKEY, With<EVP_PKEY_free>>;
using Memory = std::unique_ptr<BIO, With<BIO_free_all>>;
using Signing = std::unique_ptr<EVP_MD_CTX, With<EVP_MD_CTX_free>>;

constexpr std::size_t rsa_bits = 2048;
// Of what a reader sees or goes by; what is not there is not signed.
constexpr std::string_view signed_names[] = {"from",
                                             "to",
                                             "cc",
                                             "subject",
                                             "date",
                                             "message-id",
                                             "in-reply-to",
                                             "references",
                                             "mime-version",
                                             "content-type",
                                             "auto-submitted",
                                             "content-transfer-encoding"};

[[noreturn]] void cannot_sign() {
    throw std::runtime_error("a mail cannot be signed");
}

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string written_in(const Memory& memory) {
    char* from = nullptr;
    long size = BIO_get_mem_data(memory.get(), &from);
    return {from, std::size_t(size)};
}

std::string base64(std::string_view plain) {
    std::string out(4 * ((plain.size() + 2) / 3) + 1, '\0');
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes(plain),
                    static_cast<int>(plain.size()));
    out.pop_back();  // the terminating zero
    return out;
}

Key read_key(const std::string& pem) {
    Memory memory(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    Key out(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr));
    if (!out) cannot_sign();
    return out;
}

bool is_rsa(const Key& key) {
    return EVP_PKEY_is_a(key.get(), "RSA");
}

std::string public_half(const Key& key) {
    if (is_rsa(key)) {
        Memory memory(BIO_new(BIO_s_mem()));
        if (i2d_PUBKEY_bio(memory.get(), key.get()) <= 0) cannot_sign();
        return written_in(memory);
    }
    // RFC 8463 4: the bare key.
    std::string out(32, '\0');
    std::size_t size = out.size();
    if (EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char*>(out.data()),
                                    &size) <= 0)
        cannot_sign();
    return out;
}

std::string sha256(std::string_view text) {
    std::string out(32, '\0');
    if (EVP_Digest(text.data(), text.size(), reinterpret_cast<unsigned char*>(out.data()), nullptr,
                   EVP_sha256(), nullptr) <= 0)
        cannot_sign();
    return out;
}

// With Ed25519 the hash is signed, not the text (RFC 8463 3).
std::string signature_of(const Key& key, std::string_view text) {
    std::string hash = sha256(text);
    std::string_view what = is_rsa(key) ? text : std::string_view(hash);
    Signing signing(EVP_MD_CTX_new());
    std::size_t size = 0;
    const EVP_MD* method = is_rsa(key) ? EVP_sha256() : nullptr;
    if (EVP_DigestSignInit(signing.get(), nullptr, method, nullptr, key.get()) <= 0 ||
        EVP_DigestSign(signing.get(), nullptr, &size, bytes(what), what.size()) <= 0)
        cannot_sign();
    std::string out(size, '\0');
    if (EVP_DigestSign(signing.get(), reinterpret_cast<unsigned char*>(out.data()), &size,
                       bytes(what), what.size()) <= 0)
        cannot_sign();
    out.resize(size);
    return out;
}

struct SignedLines {
    std::string names;  // "from:to:…"
    std::string text;   // as they are signed
};

SignedLines signed_lines(std::string_view mail) {
    SignedLines out;
    auto heads = heads_of(mail);
    for (std::string_view name : signed_names)
        for (const SignedHead& head : heads) {
            if (head.name != name) continue;
            out.names += head.name + ':';
            out.text += head.name + ':' + relaxed_value(head.value) + "\r\n";
            break;
        }
    // Once more than it is there: nobody on the way can add a second sender.
    out.names += "from";
    return out;
}

// Letters of base64 in lines that servers need not fold.
std::string folded(std::string_view letters) {
    constexpr std::size_t width = 72;
    std::string out;
    for (std::size_t at = 0; at < letters.size(); at += width)
        out += "\r\n ", out += letters.substr(at, width);
    return out;
}

}  // namespace

std::string new_dkim_key(DkimKind kind) {
    Key key(kind == DkimKind::rsa ? EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", rsa_bits)
                                  : EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    Memory memory(BIO_new(BIO_s_mem()));
    if (!key || PEM_write_bio_PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                         nullptr) <= 0)
        throw std::runtime_error("no key can be made");
    return written_in(memory);
}

std::string dkim_record(const std::string& key) {
    Key read = read_key(key);
    return std::string("v=DKIM1; k=") + (is_rsa(read) ? "rsa" : "ed25519") +
           "; p=" + base64(public_half(read));
}

std::string dkim_selector(const std::string& key) {
    constexpr std::size_t letters = 6;
    std::string out = "hamdel-";
    for (unsigned char byte : sha256(public_half(read_key(key))).substr(0, letters))
        out += "abcdefghijkmnpqrstuvwxyz23456789"[byte % 32];
    return out;
}

std::string sign_mail(std::string mail, const DkimSigner& signer, Instant at) {
    Key key = read_key(signer.key);
    SignedLines lines = signed_lines(mail);
    std::string line = std::string(" v=1; a=") + (is_rsa(key) ? "rsa" : "ed25519") +
                       "-sha256; c=relaxed/relaxed; d=" + signer.domain +
                       ";\r\n s=" + signer.selector + "; t=" + std::to_string(at.ms / 1000) +
                       ";\r\n h=" + lines.names + ";\r\n bh=" + base64(sha256(relaxed_body(mail))) +
                       ";\r\n b=";
    std::string text = lines.text + "dkim-signature:" + relaxed_value(line);
    line += folded(base64(signature_of(key, text)));
    return "DKIM-Signature:" + line + "\r\n" + std::move(mail);
}

}  // namespace hamdel::mail
