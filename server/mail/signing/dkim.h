// Signatures that tell receivers a mail is really of its domain (DKIM, RFC 6376; Ed25519 by
// RFC 8463). The public half of the key stands in the domain's name service.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "kernel/time.h"

namespace hamdel::mail {

enum class DkimKind { rsa, ed25519 };
constexpr auto names(DkimKind) {
    return std::array<std::string_view, 2>{"rsa", "ed25519"};
}

// The secret half as PEM; takes a tenth of a second and more.
std::string new_dkim_key(DkimKind kind);
// What the domain publishes for it: "v=DKIM1; k=rsa; p=…".
std::string dkim_record(const std::string& key);
// A name that no other key has, short enough to be typed.
std::string dkim_selector(const std::string& key);

struct DkimSigner {
    std::string domain;
    std::string selector;
    std::string key;  // PEM
};

// The whole mail with the signature above it. Its lines end with CR LF, as they leave.
std::string sign_mail(std::string mail, const DkimSigner& signer, Instant at);

}  // namespace hamdel::mail
