#include "fetching/state.h"

#include <array>

namespace hamdel::email {

FetchingState fetching_state(Read& tx, ChannelId channel) {
    return tx
        .one<FetchingState>(
            "select uid_validity, last_uid, fetched_at, failed_step, failure, set_aside "
            "from mailbox where channel_id = ?",
            channel)
        .value_or(FetchingState{});
}

void keep_fetching_state(Write& tx, ChannelId channel, const FetchingState& state) {
    tx.run(
        "insert into mailbox values (?, ?, ?, ?, ?, ?, ?) on conflict (channel_id) do update set "
        "uid_validity = excluded.uid_validity, last_uid = excluded.last_uid, "
        "fetched_at = excluded.fetched_at, failed_step = excluded.failed_step, "
        "failure = excluded.failure, set_aside = excluded.set_aside",
        channel, state.uid_validity, state.last_uid, state.fetched_at, state.failed_step,
        state.failure, state.set_aside);
}

std::string_view name_of(net::ImapStep step) {
    static constexpr std::array<std::string_view, 12> names = {
        "address", "name",   "connection", "tls",   "certificate", "greeting",
        "sign_in", "folder", "list",       "fetch", "change",      "wait"};
    return names[static_cast<std::size_t>(step)];
}

std::vector<Mailbox> mailboxes(Read& tx) {
    std::vector<Mailbox> out;
    for (auto& channel : tx.all<conversations::Channel>(
             "select id, workspace_id, type, name, key, settings, sends_later from channel "
             "where type = ? order by id",
             type)) {
        Settings settings = settings_of(channel);
        if (!settings.incoming) continue;
        auto secret = tx.value<std::optional<std::string>>(
            "select incoming_secret from email_secret where channel_id = ?", channel.id);
        out.push_back({.channel = std::move(channel),
                       .server = reached_by(*settings.incoming, secret.value_or("")),
                       .folder = settings.folder});
    }
    return out;
}

}  // namespace hamdel::email
