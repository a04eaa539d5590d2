#include "conversations/channels.h"

#include "conversations/may.h"
#include "kernel/errors.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct ListChannels {
    static constexpr auto fields = shape::fields();
};

Items<ChannelBrief> list_channels(Read& tx, const Actor& who, const ListChannels&) {
    return {tx.all<ChannelBrief>(
        "select id, type, name from channel where workspace_id = ? order by id", who.workspace)};
}

Channel present(std::optional<Channel> found) {
    if (!found) throw Refusal(Problem::not_found, "channel");
    return *std::move(found);
}

}  // namespace

Channel find_channel(Read& tx, WorkspaceId workspace, ChannelId id) {
    return present(tx.one<Channel>(
        "select id, workspace_id, type, name, key, settings, sends_later from channel "
        "where id = ? and workspace_id = ?",
        id, workspace));
}

Channel find_channel_by_key(Read& tx, std::string_view key) {
    return present(
        tx.one<Channel>("select id, workspace_id, type, name, key, settings, sends_later from "
                        "channel where key = ?",
                        key));
}

Channel first_channel(Read& tx, WorkspaceId workspace) {
    auto found = tx.one<Channel>(
        "select id, workspace_id, type, name, key, settings, sends_later from channel "
        "where workspace_id = ? order by id limit 1",
        workspace);
    if (!found) throw Refusal(Problem::conflict, "no_channel");
    return *std::move(found);
}

std::vector<Channel> channels_of_type(Read& tx, WorkspaceId workspace, std::string_view type) {
    return tx.all<Channel>(
        "select id, workspace_id, type, name, key, settings, sends_later from channel "
        "where workspace_id = ? and type = ? order by id",
        workspace, type);
}

Channel add_channel(Write& tx, WorkspaceId workspace, std::string_view type, std::string_view name,
                    std::string_view key, const Json& settings, bool sends_later) {
    auto id = tx.new_id<ChannelId>();
    tx.run(
        "insert into channel (id, workspace_id, type, name, key, settings, created_at, "
        "sends_later) values (?, ?, ?, ?, ?, ?, ?, ?)",
        id, workspace, type, name, key, settings, tx.now(), sends_later);
    return find_channel(tx, workspace, id);
}

void change_channel(Write& tx, const Channel& channel) {
    tx.run("update channel set name = ?, settings = ? where id = ?", channel.name, channel.settings,
           channel.id);
}

constinit const Route list_channels_route =
    get<list_channels>("/channels", may::read, "The ways in and out of the workspace.");

}  // namespace hamdel::conversations
