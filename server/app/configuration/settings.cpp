#include "configuration/settings.h"

#include <algorithm>
#include <charconv>

namespace hamdel::app {
namespace {

template <class T>
T number(const std::string& written, T least, T most) {
    T out{};
    auto [end, failure] = std::from_chars(written.data(), written.data() + written.size(), out);
    if (failure != std::errc() || end != written.data() + written.size())
        throw WrongSetting("not a number: " + written);
    if (out < least || out > most)
        throw WrongSetting("must be between " + std::to_string(least) + " and " +
                           std::to_string(most));
    return out;
}

// "30s", "250ms", "2m"; a bare number is seconds.
Span length(const std::string& written) {
    std::size_t digits = written.find_first_not_of("0123456789");
    std::string unit = digits == std::string::npos ? "s" : written.substr(digits);
    auto count = number<std::int64_t>(written.substr(0, digits), 1, 86'400'000);
    if (unit == "ms") return milliseconds(count);
    if (unit == "s") return seconds(count);
    if (unit == "m") return minutes(count);
    throw WrongSetting("not a length of time (30s, 250ms, 2m): " + written);
}

bool yes_or_no(const std::string& written) {
    if (written == "true" || written == "yes" || written == "1") return true;
    if (written == "false" || written == "no" || written == "0") return false;
    throw WrongSetting("must be true or false: " + written);
}

std::string secret(const std::string& written) {
    if (written.size() < 16) throw WrongSetting("must have 16 characters or more");
    return written;
}

log::Level level(const std::string& written) {
    constexpr std::string_view names[] = {"debug", "info", "warning", "error"};
    auto found = std::ranges::find(names, written);
    if (found == std::end(names)) throw WrongSetting("must be debug, info, warning or error");
    return static_cast<log::Level>(found - names);
}

using C = Configuration;
using S = const std::string&;
constexpr std::int64_t gigabyte = 1 << 30;

constexpr Setting all[] = {
    {"config", "TOML file with these settings", [](C&, S) {}},
    {"data", "folder of everything that is kept", [](C& c, S s) { c.data = s; }},
    {"database", "postgresql://… instead of the embedded database",
     [](C& c, S s) { c.database = s; }},
    {"address", "address to listen on", [](C& c, S s) { c.edge.address = s; }},
    {"port", "port to listen on; 0 takes any free one",
     [](C& c, S s) { c.edge.port = number<std::uint16_t>(s, 0, 65535); }},
    {"public_url", "how people reach it, for links", [](C& c, S s) { c.public_url = s; }},
    {"behind_proxy", "believe X-Forwarded-For and -Proto of a proxy",
     [](C& c, S s) { c.edge.behind_proxy = yes_or_no(s); }},
    {"log_level", "debug, info, warning or error", [](C& c, S s) { c.log_level = level(s); }},
    {"tls.certificate", "PEM file of the certificate and its chain",
     [](C& c, S s) { c.tls_certificate = s; }},
    {"tls.key", "PEM file of its key", [](C& c, S s) { c.tls_key = s; }},
    {"lmtp.address", "takes mails from this house's mail server: 127.0.0.1:24, or unix:/path",
     [](C& c, S s) { c.lmtp_address = s; }},
    {"outward.inside", "calls may go to this machine and its own network, also without TLS",
     [](C& c, S s) { c.outward.may_stay_inside = yes_or_no(s); }},
    {"metrics.token", "opens /metrics to who shows it as a bearer, not only to this machine",
     [](C& c, S s) { c.edge.metrics_token = secret(s); }},
    {"limits.connections", "open connections at a time",
     [](C& c, S s) { c.edge.limits.connections = number<std::size_t>(s, 1, 1'000'000); }},
    {"limits.upload_bytes", "of one file",
     [](C& c, S s) { c.edge.limits.upload_bytes = number<std::int64_t>(s, 1, gigabyte); }},
    {"limits.header_time", "for the header of a request",
     [](C& c, S s) { c.edge.limits.header_time = length(s); }},
    {"limits.body_time", "for a body, and a second more for each 32 KiB",
     [](C& c, S s) { c.edge.limits.body_time = length(s); }},
    {"limits.idle_time", "between two requests of a connection",
     [](C& c, S s) { c.edge.limits.idle_time = length(s); }},
    {"limits.credential_burst", "requests of one credential at once",
     [](C& c, S s) { c.edge.limits.credential_burst = number<int>(s, 1, 1'000'000); }},
    {"limits.credential_rate", "and each second; 0: no limit",
     [](C& c, S s) { c.edge.limits.credential_rate = number<int>(s, 0, 1'000'000); }},
    {"limits.address_burst", "requests without credentials of one address at once",
     [](C& c, S s) { c.edge.limits.address_burst = number<int>(s, 1, 1'000'000); }},
    {"limits.address_rate", "and each second; 0: no limit",
     [](C& c, S s) { c.edge.limits.address_rate = number<int>(s, 0, 1'000'000); }},
    {"limits.live_queue_bytes", "waiting for one live socket before it is told to fetch again",
     [](C& c, S s) { c.edge.limits.live_queue_bytes = number<std::size_t>(s, 4096, gigabyte); }},
};

}  // namespace

std::span<const Setting> settings() {
    return all;
}

const Setting* find_setting(std::string_view name) {
    auto found = std::ranges::find(all, name, &Setting::name);
    return found == std::end(all) ? nullptr : found;
}

std::string flag_of(std::string_view name) {
    std::string out(name);
    std::ranges::replace_if(out, [](char c) { return c == '.' || c == '_'; }, '-');
    return out;
}

std::string variable_of(std::string_view name) {
    std::string out = "HAMDEL_";
    for (unsigned char c : name)
        out += c == '.' ? '_' : static_cast<char>(std::toupper(c));
    return out;
}

}  // namespace hamdel::app
