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

namespace {

struct Secret {
    std::optional<std::string> incoming_secret;
    std::int64_t changes = 0;

    static constexpr auto fields =
        shape::fields(shape::field("incoming_secret", &Secret::incoming_secret),
                      shape::field("changes", &Secret::changes));
};

}  // namespace

std::vector<Mailbox> mailboxes(Read& tx) {
    std::vector<Mailbox> out;
    for (auto& channel : tx.all<conversations::Channel>(
             "select id, workspace_id, type, name, key, settings, sends_later from channel "
             "where type = ? order by id",
             type)) {
        Settings settings = settings_of(channel);
        if (!settings.incoming) continue;
        auto secret = tx.value<Secret>(
            "select incoming_secret, changes from email_secret where channel_id = ?", channel.id);
        out.push_back(
            {.channel = std::move(channel),
             .server = reached_by(*settings.incoming, secret.incoming_secret.value_or("")),
             .folder = settings.folder,
             .changes = secret.changes});
    }
    return out;
}

}  // namespace hamdel::email
