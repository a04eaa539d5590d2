// How far a mailbox was fetched, and how it goes.
#pragma once

#include "conversations/channels.h"
#include "net/imap.h"
#include "settings.h"

namespace hamdel::email {

using conversations::ChannelId;

// A mail that was fetched and could not be taken in, time and again: it stays in its mailbox.
struct SetAside {
    std::int64_t uid = 0;
    std::string why;

    static constexpr std::string_view shape_name = "MailSetAside";
    static constexpr auto fields =
        shape::fields(shape::field("uid", &SetAside::uid, "Its number in the mailbox."),
                      shape::field("why", &SetAside::why));
};

struct FetchingState {
    std::int64_t uid_validity = 0;
    std::int64_t last_uid = 0;
    std::optional<Instant> fetched_at;
    std::optional<std::string> failed_step;
    std::optional<std::string> failure;
    std::vector<SetAside> set_aside;

    static constexpr auto fields =
        shape::fields(shape::field("uid_validity", &FetchingState::uid_validity),
                      shape::field("last_uid", &FetchingState::last_uid),
                      shape::field("fetched_at", &FetchingState::fetched_at),
                      shape::field("failed_step", &FetchingState::failed_step),
                      shape::field("failure", &FetchingState::failure),
                      shape::field("set_aside", &FetchingState::set_aside));
};

FetchingState fetching_state(Read& tx, ChannelId channel);
void keep_fetching_state(Write& tx, ChannelId channel, const FetchingState& state);

std::string_view name_of(net::ImapStep step);

// A mailbox that is to be fetched, with all that is needed for it.
struct Mailbox {
    conversations::Channel channel;
    net::MailServer server;
    std::string folder;
    std::int64_t changes = 0;  // how often its settings were kept: each time it is tried at once
};

std::vector<Mailbox> mailboxes(Read& tx);

}  // namespace hamdel::email
