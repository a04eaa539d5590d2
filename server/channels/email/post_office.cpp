#include "channels/email/post_office.h"

#include <map>

#include "incoming/bare.h"
#include "incoming/take_in.h"
#include "kernel/log.h"

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

// The same bytes that are handed over again.
std::string name_of(const Channel& channel, std::string_view bytes) {
    return to_string(channel.id) + ' ' + std::to_string(bytes.size()) + ' ' +
           std::to_string(std::hash<std::string_view>()(bytes));
}

}  // namespace

bool PostOffice::knows(const std::string& recipient) const {
    return store_.read_now([&](Read& tx) { return !meant(tx, {recipient}).empty(); });
}

void PostOffice::take(const std::vector<std::string>& recipients, std::string_view bytes) const {
    auto channels = store_.read_now([&](Read& tx) { return meant(tx, recipients); });
    for (const auto& [workspace, channel] : channels)
        take_for(channel, bytes);
}

void PostOffice::take_for(const Channel& channel, std::string_view bytes) const {
    std::string name = name_of(channel, bytes);
    std::string key;
    try {
        Arrived arrived = open_mail(blobs_, bytes);
        key = arrived.key;
        put(channel, arrived);
    } catch (const std::exception& failure) {
        if (!patience_.is_over(name, failure)) throw;
        log::warning("mail_not_opened",
                     Json::object({{"channel", to_string(channel.id)}, {"why", failure.what()}}));
        put(channel, bare_mail(blobs_, bytes, key, settings_of(channel).locale));
    }
    patience_.forget(name);
}

void PostOffice::put(const Channel& channel, const Arrived& arrived) const {
    store_.write_now(
        [&](Write& tx) { return take_in(tx, channel, settings_of(channel), arrived); });
}

}  // namespace hamdel::email
