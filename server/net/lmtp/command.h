// One line of a client of LMTP, read: what it asks for, for whom, with which parameters.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamdel::net {

struct LmtpCommand {
    std::string verb;  // in capitals
    std::string_view rest;
};

LmtpCommand parse_lmtp_command(std::string_view line);

struct LmtpPath {
    std::string address;                  // without the brackets and without a route
    std::vector<std::string> parameters;  // in capitals
};

// "FROM:<sara@asiab.example> SIZE=100" with `word` FROM. Nothing when it is not one.
std::optional<LmtpPath> parse_lmtp_path(std::string_view rest, std::string_view word);

}  // namespace hamdel::net
