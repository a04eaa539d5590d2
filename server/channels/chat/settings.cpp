#include "settings.h"

#include <algorithm>

#include "accounts/workspace.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"

namespace hamdel::chat {
namespace {

bool is_color(std::string_view text) {
    return text.size() == 7 && text[0] == '#' &&
           std::ranges::all_of(text.substr(1), [](unsigned char c) { return std::isxdigit(c); });
}

// scheme://host[:port], nothing behind.
bool is_origin(std::string_view text) {
    std::size_t host = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
    if (host == 0 || host == text.size()) return false;
    return std::ranges::all_of(text.substr(host), [](unsigned char c) {
        return std::isalnum(c) || c == '.' || c == '-' || c == ':' || c == '[' || c == ']';
    });
}

void check_greetings(const std::vector<Greeting>& greetings) {
    for (std::size_t i = 0; i < greetings.size(); ++i) {
        std::string at = "greetings[" + std::to_string(i) + "]";
        if (greetings[i].id.empty()) throw wrong_field(at + ".id", "required");
        if (text::clean_line(greetings[i].words).empty())
            throw wrong_field(at + ".words", "required");
        for (std::size_t other = 0; other < i; ++other)
            if (greetings[other].id == greetings[i].id) throw wrong_field(at + ".id", "twice");
    }
}

}  // namespace

void check(const Settings& settings) {
    if (settings.locale != "fa" && settings.locale != "en")
        throw wrong_field("locale", "unknown_value");
    if (settings.accent && !is_color(*settings.accent))
        throw wrong_field("accent", "malformed_color");
    for (std::size_t i = 0; i < settings.allowed_origins.size(); ++i)
        if (!is_origin(settings.allowed_origins[i]))
            throw wrong_field("allowed_origins[" + std::to_string(i) + "]", "malformed_origin");
    check_office_hours(settings.office_hours, settings.closed_dates);
    check_greetings(settings.greetings);
    check_pre_chat(settings.pre_chat);
}

Settings settings_of(const conversations::Channel& channel) {
    return shape::from_json<Settings>(channel.settings);
}

OfficeHours office_hours_of(Read& tx, const conversations::Channel& channel,
                            const Settings& settings) {
    return {settings.office_hours, settings.closed_dates,
            accounts::find_workspace(tx, channel.workspace_id).time_zone};
}

}  // namespace hamdel::chat
