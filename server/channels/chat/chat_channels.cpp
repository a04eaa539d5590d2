// Settings of chat channels, for administrators.
#include "accounts/audit.h"
#include "accounts/door.h"
#include "create.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "module/page.h"
#include "module/route.h"
#include "routes.h"
#include "secrets.h"
#include "settings.h"

namespace hamdel::chat {
namespace {

constexpr Permission manage{"channels:manage", &accounts::agent_door};

using conversations::ChannelId;

struct ChatChannel {
    ChannelId id;
    std::string name;
    std::string key;
    Settings settings;

    static constexpr std::string_view shape_name = "ChatChannel";
    static constexpr auto fields = shape::fields(
        shape::field("id", &ChatChannel::id), shape::field("name", &ChatChannel::name),
        shape::field("key", &ChatChannel::key, "Names the channel on a page; no secret."),
        shape::field("settings", &ChatChannel::settings));
};

ChatChannel shown(const conversations::Channel& channel) {
    return {channel.id, channel.name, channel.key, settings_of(channel)};
}

conversations::Channel find_chat(Read& tx, const Actor& who, ChannelId id) {
    auto channel = conversations::find_channel(tx, who.workspace, id);
    if (channel.type != type) throw Refusal(Problem::not_found, "channel");
    return channel;
}

struct ListChatChannels {
    static constexpr auto fields = shape::fields();
};

Items<ChatChannel> list_chat_channels(Read& tx, const Actor& who, const ListChatChannels&) {
    Items<ChatChannel> out;
    for (const auto& channel : conversations::channels_of_type(tx, who.workspace, type))
        out.data.push_back(shown(channel));
    return out;
}

struct CreateChatChannel {
    std::string name;
    std::string locale = "fa";

    static constexpr auto fields = shape::fields(
        shape::body("name", &CreateChatChannel::name, "", shape::up_to(80)),
        shape::body("locale", &CreateChatChannel::locale, "fa or en.", shape::defaulted()));
};

Created<ChatChannel> create_chat_channel(Write& tx, const Actor& who, const CreateChatChannel& in) {
    std::string name = text::clean_line(in.name);
    if (name.empty()) throw wrong_field("name", "required");
    std::string key = create_chat(tx, who.workspace, {.name = name, .locale = in.locale});
    auto channel = conversations::find_channel_by_key(tx, key);
    accounts::audit(tx, who, "channel.created", {to_string(channel.id), channel.name});
    return {shown(channel)};
}

struct ChangeChatChannel {
    ChannelId id;
    std::optional<std::string> name;
    std::optional<Settings> settings;

    static constexpr auto fields = shape::fields(
        shape::path("id", &ChangeChatChannel::id),
        shape::body("name", &ChangeChatChannel::name, "", shape::up_to(80)),
        shape::body("settings", &ChangeChatChannel::settings, "All of them together."));
};

ChatChannel change_chat_channel(Write& tx, const Actor& who, const ChangeChatChannel& in) {
    auto channel = find_chat(tx, who, in.id);
    if (in.name) channel.name = text::clean_line(*in.name);
    if (channel.name.empty()) throw wrong_field("name", "required");
    if (in.settings) {
        below("settings", [&] { check(*in.settings); });
        channel.settings = parse_json(shape::to_text(*in.settings));
    }
    conversations::change_channel(tx, channel);
    accounts::audit(tx, who, "channel.changed", {to_string(channel.id), channel.name});
    return shown(channel);
}

struct IdentitySecret {
    ChannelId id;

    static constexpr auto fields = shape::fields(shape::path("id", &IdentitySecret::id));
};

struct Secret {
    std::string identity_secret;

    static constexpr std::string_view shape_name = "IdentitySecret";
    static constexpr auto fields =
        shape::fields(shape::field("identity_secret", &Secret::identity_secret));
};

Secret renew_identity_secret(Write& tx, const Actor& who, const IdentitySecret& in) {
    auto channel = find_chat(tx, who, in.id);
    std::string secret = new_secret();
    tx.run("update chat_secret set identity_secret = ? where channel_id = ?", secret, channel.id);
    accounts::audit(tx, who, "channel.identity_secret_renewed",
                    {to_string(channel.id), channel.name});
    return {secret};
}

}  // namespace

std::string create_chat(Write& tx, WorkspaceId workspace, const NewChat& in) {
    Settings settings{.locale = in.locale, .messages_a_minute = in.messages_a_minute};
    if (!in.greeting.empty()) settings.greeting = in.greeting;
    check(settings);
    std::string key = new_secret().substr(0, 20);
    auto channel = conversations::add_channel(tx, workspace, type, in.name, key,
                                              parse_json(shape::to_text(settings)));
    tx.run("insert into chat_secret values (?, ?, ?)", channel.id, new_secret(), new_secret());
    return key;
}

std::string first_key(Read& tx) {
    return tx.one<std::string>("select key from channel where type = ? order by id limit 1", type)
        .value_or("");
}

constinit const Route list_chat_channels_route =
    get<list_chat_channels>("/chat_channels", manage, "Chat channels with their settings.");
constinit const Route create_chat_channel_route =
    post<create_chat_channel>("/chat_channels", manage, "Makes a chat channel.");
constinit const Route change_chat_channel_route =
    patch<change_chat_channel>("/chat_channels/{id}", manage, "Changes name and settings.");
constinit const Route renew_identity_secret_route =
    post<renew_identity_secret>("/chat_channels/{id}/identity_secret", manage,
                                "Makes the secret that proves visitors anew; shown once.")
        .not_remembered();

}  // namespace hamdel::chat
