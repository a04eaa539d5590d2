#include "settings.h"

#include <algorithm>

#include "customers/customers.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"

namespace hamdel::email {
namespace {

bool is_host(std::string_view host) {
    return !host.empty() && std::ranges::all_of(host, [](unsigned char c) {
        return std::isalnum(c) || c == '.' || c == '-' || c == ':' || c == '_';
    });
}

void check_address(std::string_view field, const std::string& address) {
    try {
        customers::canonical(customers::IdentityType::email, address);
    } catch (const Refusal&) {
        throw wrong_field(field, "malformed_email");
    }
}

void check_server(std::string_view field, const std::optional<Server>& server) {
    if (!server) return;
    below(field, [&] {
        if (!is_host(server->host)) throw wrong_field("host", "malformed_host");
        if (server->sign_in != SignIn::none && server->user.empty())
            throw wrong_field("user", "required");
    });
}

std::string without_tag(std::string_view address) {
    std::size_t at = address.rfind('@');
    std::size_t plus = address.find('+');
    if (plus == std::string_view::npos || plus > at || at == std::string_view::npos)
        return std::string(address);
    return std::string(address.substr(0, plus)).append(address.substr(at));
}

}  // namespace

void check(const Settings& settings) {
    check_address("address", settings.address);
    for (std::size_t i = 0; i < settings.other_addresses.size(); ++i)
        check_address("other_addresses[" + std::to_string(i) + "]", settings.other_addresses[i]);
    check_server("incoming", settings.incoming);
    check_server("outgoing", settings.outgoing);
    if (settings.locale != "fa" && settings.locale != "en")
        throw wrong_field("locale", "unknown_value");
}

Settings settings_of(const conversations::Channel& channel) {
    return shape::from_json<Settings>(channel.settings);
}

std::string plain_address(std::string_view address) {
    std::string out;
    for (unsigned char c : address)
        if (c > ' ') out += static_cast<char>(c < 128 ? std::tolower(c) : c);
    return out;
}

bool is_own(const Settings& settings, std::string_view address) {
    std::string plain = without_tag(plain_address(address));
    auto is = [&](const std::string& own) { return plain == plain_address(own); };
    return is(settings.address) || std::ranges::any_of(settings.other_addresses, is);
}

net::MailServer reached_by(const Server& server, std::string secret) {
    using To = net::MailServer;
    return {.host = server.host,
            .port = static_cast<int>(server.port),
            .security = server.security == Security::tls        ? To::Security::tls
                        : server.security == Security::starttls ? To::Security::starttls
                                                                : To::Security::none,
            .sign_in = server.sign_in == SignIn::password  ? To::SignIn::password
                       : server.sign_in == SignIn::xoauth2 ? To::SignIn::xoauth2
                                                           : To::SignIn::none,
            .user = server.user,
            .secret = std::move(secret)};
}

}  // namespace hamdel::email
