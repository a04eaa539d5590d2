// Trying whether a channel reaches its servers, and where it fails.
#pragma once

#include "conversations/channels.h"
#include "net/outward.h"
#include "storage/worker.h"

namespace hamdel::email {

enum class CheckState { waiting, well, failed, not_set };
constexpr auto names(CheckState) {
    return std::array<std::string_view, 4>{"waiting", "well", "failed", "not_set"};
}

struct CheckResult {
    CheckState state = CheckState::not_set;
    std::optional<std::string> step;
    std::optional<std::string> words;

    static constexpr std::string_view shape_name = "MailServerCheck";
    static constexpr auto fields = shape::fields(
        shape::field("state", &CheckResult::state, "not_set: there is no such server."),
        shape::field("step", &CheckResult::step,
                     "Where it failed: address, name, connection, tls, certificate, greeting, "
                     "sign_in, folder."),
        shape::field("words", &CheckResult::words, "The server's own."));
};

// Both servers of each channel that was asked for.
storage::WorkerSpec check_servers(net::Outward outward);

}  // namespace hamdel::email
