// How a chat channel looks and behaves.
#pragma once

#include "conversations/channels.h"

namespace hamdel::chat {

inline constexpr std::string_view type = "chat";

struct Settings {
    std::string locale = "fa";
    std::optional<std::string> accent;    // "#0b7d77"; absent: Hamdel's own
    std::optional<std::string> greeting;  // shown before the first word
    std::optional<std::int64_t> reply_minutes;
    std::vector<std::string> allowed_origins;  // "https://shop.example"; empty: any page
    std::int64_t messages_a_minute = 30;

    static constexpr std::string_view shape_name = "ChatSettings";
    static constexpr auto fields = shape::fields(
        shape::body("locale", &Settings::locale, "fa or en.", shape::defaulted(shape::up_to(8))),
        shape::body("accent", &Settings::accent, "A colour as #rrggbb.", shape::up_to(7)),
        shape::body("greeting", &Settings::greeting, "Shown before the first word.",
                    shape::up_to(500)),
        shape::body("reply_minutes", &Settings::reply_minutes, "The usual time to an answer.",
                    shape::between(1, 7 * 24 * 60)),
        shape::body("allowed_origins", &Settings::allowed_origins,
                    "Pages that may carry the chat; none named: any.", shape::Limits{.items = 50}),
        shape::body("messages_a_minute", &Settings::messages_a_minute, "Of one visitor.",
                    shape::defaulted(shape::between(1, 1'000'000))));
};

// Throws wrong_field for a colour or origin that is none.
void check(const Settings& settings);

Settings settings_of(const conversations::Channel& channel);

}  // namespace hamdel::chat
