// A greeting that the chat offers by itself: on which pages, after how long, to whom.
#pragma once

#include <string>

#include "kernel/shape.h"

namespace hamdel::chat {

enum class GreetedVisitors { everyone, first_time, returning };
constexpr auto names(GreetedVisitors) {
    return std::array<std::string_view, 3>{"everyone", "first_time", "returning"};
}

enum class GreetedHours { always, open, closed };
constexpr auto names(GreetedHours) {
    return std::array<std::string_view, 3>{"always", "open", "closed"};
}

struct Greeting {
    std::string id;  // made by the settings page: who has seen it once is not shown it again
    std::string words;
    std::string page;
    std::int64_t seconds = 10;
    GreetedVisitors visitors = GreetedVisitors::everyone;
    GreetedHours hours = GreetedHours::always;
    bool on = true;

    static constexpr std::string_view shape_name = "Greeting";
    static constexpr auto fields = shape::fields(
        shape::body("id", &Greeting::id, "Any word; a visitor is shown each once.",
                    shape::up_to(40)),
        shape::body("words", &Greeting::words, "", shape::up_to(300)),
        shape::body("page", &Greeting::page, "Part of the address, * for anything; empty: any.",
                    shape::defaulted(shape::up_to(300))),
        shape::body("seconds", &Greeting::seconds, "On the page.",
                    shape::defaulted(shape::between(0, 3600))),
        shape::body("visitors", &Greeting::visitors, "", shape::defaulted()),
        shape::body("hours", &Greeting::hours, "", shape::defaulted()),
        shape::body("on", &Greeting::on, "", shape::defaulted()));
};

}  // namespace hamdel::chat
