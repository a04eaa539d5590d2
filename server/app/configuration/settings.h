// Every setting: its name, what it means, and how a written value goes into the configuration.
#pragma once

#include <span>
#include <string_view>

#include "configuration/configuration.h"

namespace hamdel::app {

struct Setting {
    std::string_view name;
    std::string_view about;
    // Throws WrongSetting.
    void (*set)(Configuration& into, const std::string& written);
};

std::span<const Setting> settings();
const Setting* find_setting(std::string_view name);

std::string flag_of(std::string_view name);      // "limits-connections"
std::string variable_of(std::string_view name);  // "HAMDEL_LIMITS_CONNECTIONS"

// The one of `known` that is most like `wrong`, or empty when none is.
std::string nearest(std::string_view wrong, std::span<const std::string> known);

}  // namespace hamdel::app
