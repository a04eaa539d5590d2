#include "channels/email/post_office.h"

#include <map>

#include "incoming/take_in.h"

namespace hamdel::email {
namespace {

using conversations::Channel;

std::vector<Channel> all_channels(Read& tx) {
    return tx.all<Channel>(
        "select id, workspace_id, type, name, key, settings, sends_later from channel "
        "where type = ? order by id",
        type);
}

// The first channel of each workspace that one of the addresses belongs to.
std::map<std::int64_t, Channel> meant(Read& tx, const std::vector<std::string>& recipients) {
    std::map<std::int64_t, Channel> out;
    for (const Channel& channel : all_channels(tx)) {
        Settings settings = settings_of(channel);
        for (const std::string& recipient : recipients)
            if (is_own(settings, recipient)) out.try_emplace(channel.workspace_id.value, channel);
    }
    return out;
}

}  // namespace

bool PostOffice::knows(const std::string& recipient) const {
    return store_.read_now([&](Read& tx) { return !meant(tx, {recipient}).empty(); });
}

void PostOffice::take(const std::vector<std::string>& recipients, std::string_view bytes) const {
    auto channels = store_.read_now([&](Read& tx) { return meant(tx, recipients); });
    if (channels.empty()) return;
    Arrived arrived = open_mail(blobs_, bytes);
    for (const auto& [workspace, channel] : channels)
        store_.write_now(
            [&](Write& tx) { return take_in(tx, channel, settings_of(channel), arrived); });
}

void PostOffice::take_for(const Channel& channel, std::string_view bytes) const {
    Arrived arrived = open_mail(blobs_, bytes);
    store_.write_now(
        [&](Write& tx) { return take_in(tx, channel, settings_of(channel), arrived); });
}

}  // namespace hamdel::email
