#include <toml++/toml.h>
#include <algorithm>

#include "configuration/settings.h"

namespace hamdel::app {
namespace {

[[noreturn]] void refuse_unknown(const std::string& what, const std::string& name,
                                 std::string (*word)(std::string_view)) {
    std::vector<std::string> known;
    for (const Setting& setting : settings())
        known.push_back(word(setting.name));
    std::string like = nearest(name, known);
    throw WrongSetting("unknown " + what + ": " + name +
                       (like.empty() ? "" : " (did you mean " + like + "?)"));
}

// Variables of the scripts around the program, which may be set when they start it.
bool is_of_scripts(std::string_view name) {
    constexpr std::string_view words[] = {"BINARY",    "BENCH", "BOTH_ENGINES", "FUZZ_SECONDS",
                                          "FUZZ_SEED", "JOBS",  "KILLS",        "RESULTS",
                                          "SERVER",    "TESTS"};
    return std::ranges::find(words, name.substr(7)) != std::end(words);
}

std::string as_it_is(std::string_view name) {
    return std::string(name);
}

std::string text_of(const std::string& name, const toml::node& node) {
    if (auto text = node.value_exact<std::string>()) return *text;
    if (auto whole = node.value_exact<std::int64_t>()) return std::to_string(*whole);
    if (auto yes = node.value_exact<bool>()) return *yes ? "true" : "false";
    throw WrongSetting(name + ": must be a text, a whole number, true or false");
}

void gather(const toml::table& table, const std::string& prefix, Written& out) {
    for (const auto& [key, node] : table) {
        std::string name = prefix + std::string(key.str());
        if (const toml::table* inner = node.as_table()) {
            gather(*inner, name + ".", out);
            continue;
        }
        if (!find_setting(name) || name == "config")
            refuse_unknown("setting in the file", name, as_it_is);
        out[name] = text_of(name, node);
    }
}

void apply(Configuration& into, const Written& written, std::string (*word)(std::string_view)) {
    for (const auto& [name, value] : written) {
        try {
            find_setting(name)->set(into, value);
        } catch (const WrongSetting& wrong) {
            throw WrongSetting(word(name) + ": " + wrong.what());
        }
    }
}

std::string flag_word(std::string_view name) {
    return "--" + flag_of(name);
}

}  // namespace

std::string Configuration::database_name() const {
    return database.empty() ? "sqlite:" + (data / "hamdel.db").string() : database;
}

std::string Configuration::link_to(std::string_view path) const {
    if (!public_url.empty()) return public_url + std::string(path);
    std::string host =
        edge.address == "0.0.0.0" || edge.address == "::" ? "localhost" : edge.address;
    if (host.find(':') != std::string::npos) host = "[" + host + "]";
    return (tls_certificate.empty() ? "http://" : "https://") + host + ":" +
           std::to_string(edge.port) + std::string(path);
}

std::string Configuration::public_contact() const {
    return public_url.starts_with("https://") ? public_url : "";
}

Written read_file(const std::filesystem::path& file) {
    Written out;
    try {
        gather(toml::parse_file(file.string()), "", out);
    } catch (const toml::parse_error& error) {
        throw WrongSetting(file.string() + ", line " + std::to_string(error.source().begin.line) +
                           ": " + std::string(error.description()));
    }
    return out;
}

Written read_environment(char** environment) {
    Written out;
    for (; *environment; ++environment) {
        std::string_view line = *environment;
        if (!line.starts_with("HAMDEL_")) continue;
        std::size_t equals = line.find('=');
        std::string name(line.substr(0, equals));
        bool is_known = false;
        for (const Setting& setting : settings())
            if (variable_of(setting.name) == name) {
                out[std::string(setting.name)] = line.substr(equals + 1);
                is_known = true;
            }
        if (!is_known && !is_of_scripts(name)) refuse_unknown("variable", name, variable_of);
    }
    return out;
}

Configuration configure(const Written& flags, const Written& environment) {
    Configuration out;
    const Written* places[] = {&flags, &environment};
    for (const Written* place : places)
        if (auto file = place->find("config"); file != place->end()) {
            apply(out, read_file(file->second), as_it_is);
            break;
        }
    apply(out, environment, variable_of);
    apply(out, flags, flag_word);
    if (out.tls_certificate.empty() != out.tls_key.empty())
        throw WrongSetting("tls.certificate and tls.key belong together");
    if (!out.tls_certificate.empty()) out.edge.tls = {{out.tls_certificate, out.tls_key}};
    while (out.public_url.ends_with('/'))
        out.public_url.pop_back();
    return out;
}

}  // namespace hamdel::app
