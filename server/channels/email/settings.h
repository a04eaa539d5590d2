// How a channel of mail is reached and how it writes.
#pragma once

#include "conversations/channels.h"
#include "net/mail_server.h"

namespace hamdel::email {

inline constexpr std::string_view type = "email";

enum class Security { tls, starttls, none };
constexpr auto names(Security) {
    return std::array<std::string_view, 3>{"tls", "starttls", "none"};
}
enum class SignIn { password, xoauth2, none };
constexpr auto names(SignIn) {
    return std::array<std::string_view, 3>{"password", "xoauth2", "none"};
}

struct Server {
    std::string host;
    std::int64_t port = 0;
    Security security = Security::tls;
    SignIn sign_in = SignIn::password;
    std::string user;

    static constexpr auto fields =
        shape::fields(shape::body("host", &Server::host, "", shape::up_to(253)),
                      shape::body("port", &Server::port, "", shape::between(1, 65535)),
                      shape::body("security", &Server::security, "", shape::defaulted()),
                      shape::body("sign_in", &Server::sign_in, "", shape::defaulted()),
                      shape::body("user", &Server::user, "", shape::defaulted(shape::up_to(320))));
};

struct Settings {
    std::string address;
    std::vector<std::string> other_addresses;
    std::string sender_name;
    std::string locale = "fa";
    std::optional<Server> incoming;
    std::string folder = "INBOX";
    std::optional<Server> outgoing;
    bool greets = true;
    std::string signature;
    bool acknowledges = false;
    std::string acknowledgement;

    static constexpr auto fields = shape::fields(
        shape::body("address", &Settings::address, "What customers write to.", shape::up_to(320)),
        shape::body("other_addresses", &Settings::other_addresses,
                    "What arrives for these is this channel's, too.",
                    shape::defaulted(shape::Limits{.items = 50})),
        shape::body("sender_name", &Settings::sender_name, "Beside the address in our mails.",
                    shape::defaulted(shape::up_to(120))),
        shape::body("locale", &Settings::locale, "fa or en.", shape::defaulted(shape::up_to(8))),
        shape::body("incoming", &Settings::incoming,
                    "The mailbox that is fetched by IMAP; none: mails are handed over by LMTP."),
        shape::body("folder", &Settings::folder, "", shape::defaulted(shape::up_to(200))),
        shape::body("outgoing", &Settings::outgoing,
                    "The server that sends; none: nothing leaves."),
        shape::body("greets", &Settings::greets,
                    "Begins with the customer's name, where the agent did not.",
                    shape::defaulted()),
        shape::body("signature", &Settings::signature, "Of the company, under each answer.",
                    shape::defaulted(shape::up_to(2000))),
        shape::body("acknowledges", &Settings::acknowledges,
                    "Says at once that a first mail has arrived; never to machines.",
                    shape::defaulted()),
        shape::body("acknowledgement", &Settings::acknowledgement, "Empty: our own words.",
                    shape::defaulted(shape::up_to(2000))));
};

// Throws wrong_field for an address or server that cannot be one.
void check(const Settings& settings);

Settings settings_of(const conversations::Channel& channel);

// As addresses are compared: in lower case, without blanks.
std::string plain_address(std::string_view address);
// One of the channel's own, also with "+something" before the "@".
bool is_own(const Settings& settings, std::string_view address);

net::MailServer reached_by(const Server& server, std::string secret);

}  // namespace hamdel::email
