// What the button on a page needs before anybody presses it: its look, and the greetings that it
// may offer. No visitor is made of it, and nothing is kept.
#include "conversations/channels.h"
#include "door.h"
#include "kernel/errors.h"
#include "module/route.h"
#include "origin.h"
#include "routes.h"
#include "settings.h"

namespace hamdel::chat {
namespace {

struct ShowChatLook {
    std::string key;
    CameFrom came_from;

    static constexpr auto fields =
        shape::fields(shape::path("key", &ShowChatLook::key, "The channel's key."));
};

struct ChatLook {
    std::string locale;
    std::optional<std::string> accent;
    bool open = true;
    std::vector<Greeting> greetings;

    static constexpr std::string_view shape_name = "ChatLook";
    static constexpr auto fields = shape::fields(
        shape::field("locale", &ChatLook::locale), shape::field("accent", &ChatLook::accent),
        shape::field("open", &ChatLook::open, "By the office hours."),
        shape::field("greetings", &ChatLook::greetings, "Those that are on."));
};

ChatLook show_chat_look(Read& tx, const Actor&, const ShowChatLook& in) {
    auto channel = conversations::find_channel_by_key(tx, in.key);
    if (channel.type != type) throw Refusal(Problem::not_found, "channel");
    Settings settings = settings_of(channel);
    check_origin(settings, in.came_from);
    std::erase_if(settings.greetings, [](const Greeting& one) { return !one.on; });
    return {.locale = settings.locale,
            .accent = settings.accent,
            .open = openness(office_hours_of(tx, channel, settings), tx.now()).open,
            .greetings = std::move(settings.greetings)};
}

}  // namespace

constinit const Route show_chat_look_route = get<show_chat_look>(
    "/channels/{key}", may::arrive, "The button's look and greetings, before anybody presses it.");

}  // namespace hamdel::chat
