// Channels: the configured ways in and out. Each kind of channel has its own folder, settings and
// routes; here they are only named.
#pragma once

#include "conversations/conversation.h"
#include "storage/write.h"

namespace hamdel::conversations {

struct Channel {
    ChannelId id;
    WorkspaceId workspace_id;
    std::string type;
    std::string name;
    std::string key;  // by which pages and providers name it; not a secret
    Json settings;    // the folder's own
    // Messages wait for a worker: the channel says of each how far it came (delivery.h).
    bool sends_later = false;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Channel::id), shape::field("workspace_id", &Channel::workspace_id),
        shape::field("type", &Channel::type), shape::field("name", &Channel::name),
        shape::field("key", &Channel::key), shape::field("settings", &Channel::settings),
        shape::field("sends_later", &Channel::sends_later));
};

// Refusal not_found "channel".
Channel find_channel(Read& tx, WorkspaceId workspace, ChannelId id);
Channel find_channel_by_key(Read& tx, std::string_view key);
// The oldest; Refusal conflict "no_channel" when there is none.
Channel first_channel(Read& tx, WorkspaceId workspace);
std::vector<Channel> channels_of_type(Read& tx, WorkspaceId workspace, std::string_view type);

Channel add_channel(Write& tx, WorkspaceId workspace, std::string_view type, std::string_view name,
                    std::string_view key, const Json& settings, bool sends_later = false);
void change_channel(Write& tx, const Channel& channel);

}  // namespace hamdel::conversations
