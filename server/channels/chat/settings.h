// How a chat channel looks and behaves.
#pragma once

#include "conversations/channels.h"
#include "greeting.h"
#include "office_hours.h"
#include "pre_chat.h"

namespace hamdel::chat {

inline constexpr std::string_view type = "chat";

struct Settings {
    std::string locale = "fa";
    std::optional<std::string> accent;    // "#0b7d77"; absent: Hamdel's own
    std::optional<std::string> greeting;  // shown before the first word
    std::optional<std::int64_t> reply_minutes;
    std::vector<std::string> allowed_origins;  // "https://shop.example"; empty: any page
    std::int64_t messages_a_minute = 30;
    std::optional<std::string> reply_words;  // where nothing is measured yet
    std::vector<OfficeTime> office_hours;    // none: always open
    std::vector<std::string> closed_dates;
    std::vector<Greeting> greetings;
    std::vector<PreChatField> pre_chat;
    bool asks_rating = true;
    bool tracks_pages = false;

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
                    shape::defaulted(shape::between(1, 1'000'000))),
        shape::body("reply_words", &Settings::reply_words,
                    "When an answer is to be expected, where too little is measured to tell.",
                    shape::up_to(120)),
        shape::body("office_hours", &Settings::office_hours,
                    "In the workspace's time zone; none: always open.", shape::Limits{.items = 28}),
        shape::body("closed_dates", &Settings::closed_dates, "As 2026-03-21.",
                    shape::Limits{.characters = 10, .items = 100}),
        shape::body("greetings", &Settings::greetings, "The first that fits is shown, once.",
                    shape::Limits{.items = 20}),
        shape::body("pre_chat", &Settings::pre_chat, "Asked before the first word.",
                    shape::Limits{.items = 8}),
        shape::body("asks_rating", &Settings::asks_rating, "When a conversation is resolved.",
                    shape::defaulted()),
        shape::body("tracks_pages", &Settings::tracks_pages,
                    "Whether the pages a customer sees are kept.", shape::defaulted()));
};

// Throws wrong_field for a colour or origin that is none.
void check(const Settings& settings);

Settings settings_of(const conversations::Channel& channel);
OfficeHours office_hours_of(Read& tx, const conversations::Channel& channel,
                            const Settings& settings);

}  // namespace hamdel::chat
