// A mail server of others and how one signs in there: for sending (net/smtp.h) and for fetching
// (net/imap.h). Names come from settings, so net/outward.h says where a connection may go.
#pragma once

#include <string>

namespace hamdel::net {

struct MailServer {
    enum class Security {
        none,      // only where calls may stay inside
        starttls,  // the connection is upgraded or given up, never used in the clear
        tls,
    };
    enum class SignIn {
        none,      // where the server asks for none
        password,  // PLAIN or LOGIN: only over TLS, or where calls may stay inside
        xoauth2,   // the secret is an access token
    };

    std::string host;
    int port = 0;
    Security security = Security::starttls;
    SignIn sign_in = SignIn::none;
    std::string user = {};
    std::string secret = {};
    // PEM; the only authorities trusted for this server. Empty: those of the system. The
    // certificate is checked in either case, its name as well.
    std::string ca_file = {};

    bool operator==(const MailServer&) const = default;
};

}  // namespace hamdel::net
