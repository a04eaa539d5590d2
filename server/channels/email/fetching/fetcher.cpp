#include "fetching/fetcher.h"

#include <poll.h>

#include <algorithm>

#include "kernel/errors.h"
#include "kernel/log.h"
#include "kernel/text/text.h"

namespace hamdel::email {
namespace {

constexpr int most_failures = 3;  // of one mail, before it is set aside

std::string words_of(const std::exception& failure) {
    return text::clip(text::clean_line(failure.what()), 500);
}

// Not the mail's fault: it is tried for as long as it takes.
bool may_pass(const std::exception& failure) {
    auto* refusal = dynamic_cast<const Refusal*>(&failure);
    return refusal && refusal->kind == Problem::unavailable;
}

}  // namespace

void Fetcher::run() {
    Span next = pauses_.after_failure;
    while (!bell_.has_rung_out()) {
        try {
            fetch_for_good();
            next = pauses_.after_failure;
        } catch (const net::ImapFailure& failure) {
            if (bell_.has_rung_out()) return;
            note_failure(name_of(failure.step), words_of(failure));
        } catch (const std::exception& failure) {
            if (bell_.has_rung_out()) return;
            note_failure("taking", words_of(failure));
        }
        if (!pause(next)) return;
        next = std::min(pauses_.longest_pause, Span{next.ms * 2});
    }
}

// Ends by a failure, or when the bell has rung out.
void Fetcher::fetch_for_good() {
    net::Imap imap(mailbox_.server, outward_, bell_);
    auto state = store_.read_now([&](Read& tx) { return fetching_state(tx, mailbox_.channel.id); });
    while (!bell_.has_rung_out()) {
        net::ImapFolder folder = imap.select(mailbox_.folder);
        if (folder.uid_validity != state.uid_validity) {
            // The numbers mean other mails now. Those that were taken in are known again.
            state.uid_validity = folder.uid_validity;
            state.last_uid = 0;
            state.set_aside.clear();
        }
        fetch_all(imap, state);
        imap.wait(pauses_.idling);
    }
}

void Fetcher::fetch_all(net::Imap& imap, FetchingState& state) {
    for (;;) {
        auto uids = imap.uids_above(static_cast<std::uint32_t>(state.last_uid));
        for (std::uint32_t uid : uids) {
            if (bell_.has_rung_out()) return;
            fetch_one(imap, uid, state);
        }
        if (uids.empty()) break;
    }
    state.failed_step.reset();
    state.failure.reset();
    store_.write_now([&](Write& tx) {
        state.fetched_at = tx.now();
        keep_fetching_state(tx, mailbox_.channel.id, state);
    });
}

// Taken in first, then remembered, then marked: what dies between is met again and known.
void Fetcher::fetch_one(net::Imap& imap, std::uint32_t uid, FetchingState& state) {
    auto bytes = imap.fetch(uid);
    try {
        if (bytes) office_.take_for(mailbox_.channel, *bytes);
    } catch (const std::exception& failure) {
        if (may_pass(failure)) throw;
        failures_ = failing_ == uid ? failures_ + 1 : 1;
        failing_ = uid;
        if (failures_ < most_failures) throw;
        log::warning("mail_set_aside", Json::object({{"channel", to_string(mailbox_.channel.id)},
                                                     {"uid", std::int64_t{uid}},
                                                     {"why", words_of(failure)}}));
        state.set_aside.push_back({uid, words_of(failure)});
    }
    state.last_uid = uid;
    keep(state);
    if (bytes) imap.mark_seen(uid);
}

void Fetcher::keep(const FetchingState& state) {
    store_.write_now([&](Write& tx) { keep_fetching_state(tx, mailbox_.channel.id, state); });
}

void Fetcher::note_failure(std::string_view step, const std::string& words) {
    log::warning("mailbox_not_fetched", Json::object({{"channel", to_string(mailbox_.channel.id)},
                                                      {"step", std::string(step)},
                                                      {"why", words}}));
    try {
        store_.write_now([&](Write& tx) {
            FetchingState state = fetching_state(tx, mailbox_.channel.id);
            state.failed_step = std::string(step);
            state.failure = words;
            keep_fetching_state(tx, mailbox_.channel.id, state);
        });
    } catch (const std::exception&) {
        // Without the database there is nowhere to say it; the log has it.
    }
}

bool Fetcher::pause(Span length) {
    pollfd waits{.fd = bell_.descriptor(), .events = POLLIN, .revents = 0};
    poll(&waits, 1, static_cast<int>(length.ms));
    bell_.silence();
    return !bell_.has_rung_out();
}

}  // namespace hamdel::email
