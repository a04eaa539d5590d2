// How this instance runs. Each setting has one name, told by flag (--limits-connections), variable
// (HAMDEL_LIMITS_CONNECTIONS) or TOML file (connections in [limits]); the first of these holds.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "edge/server.h"
#include "kernel/log.h"
#include "net/outward.h"

namespace hamdel::app {

struct Configuration {
    std::filesystem::path data = "data";
    std::string database;    // empty: SQLite in the data folder
    std::string public_url;  // how people reach it, for links; empty: address and port
    log::Level log_level = log::Level::info;
    edge::Options edge;
    std::string tls_certificate, tls_key;
    net::Outward outward;
    std::string lmtp_address;  // empty: no mail server hands mails over

    std::string database_name() const;
    std::string link_to(std::string_view path) const;
    // Where an operator elsewhere finds who runs this; empty when nobody outside reaches it.
    std::string public_contact() const;
};

// A value somebody wrote that cannot be used: said in words for whoever starts the program.
struct WrongSetting : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Settings by name ("limits.connections") as they were written.
using Written = std::map<std::string, std::string>;

// Throw WrongSetting for names that no setting has, with the nearest one.
Written read_file(const std::filesystem::path& file);
Written read_environment(char** environment);
// The file is named by the setting "config", by flag or variable.
Configuration configure(const Written& flags, const Written& environment);

}  // namespace hamdel::app
