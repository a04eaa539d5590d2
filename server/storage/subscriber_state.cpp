#include "subscriber_state.h"

#include <algorithm>

#include "kernel/log.h"
#include "nudge.h"
#include "writes.h"

namespace hamdel::storage {
namespace {

constexpr std::size_t batch_size = 32;
constexpr std::int64_t most_skipped = 1000;
constexpr std::int64_t most_tries = 8;
constexpr Span longest_pause = minutes(5);

struct Cursor {
    std::int64_t seq = 0, tries = 0;
    Instant retry_at;

    static constexpr auto fields =
        shape::fields(shape::field("seq", &Cursor::seq), shape::field("tries", &Cursor::tries),
                      shape::field("retry_at", &Cursor::retry_at));
};

}  // namespace

void SubscriberState::load(Store& store) {
    std::int64_t from = spec_.begin == SubscriberSpec::Begin::first ? 0 : store.last_event();
    Cursor found = store.write_now([&](Write& tx) {
        tx.run("insert into subscriber (name, seq) values (?, ?) on conflict (name) do nothing",
               spec_.name, from);
        return *tx.one<Cursor>("select seq, tries, retry_at from subscriber where name = ?",
                               spec_.name);
    });
    stored_ = position_ = found.seq;
    tries_ = found.tries;
    retry_at_.reset();
    if (found.tries > 0) retry_at_ = found.retry_at;
    careful_until_ = found.tries > 0 ? found.seq + 1 : 0;
    skipped_ = 0;
}

bool SubscriberState::takes(const EventRow& event) const {
    return spec_.types.empty() || std::ranges::find(spec_.types, event.type) != spec_.types.end();
}

std::optional<WriteBody> SubscriberState::next(Store& store, const std::vector<EventRow>& events,
                                               bool& moved) {
    batch_.clear();
    reaches_ = position_;
    bool careful = careful_until_ > position_;
    for (const EventRow& event : events) {
        reaches_ = event.seq;
        if (takes(event))
            batch_.push_back(event);
        else
            ++skipped_;
        if (batch_.size() == (careful ? 1 : batch_size)) break;
    }
    moved = reaches_ > position_;
    if (!batch_.empty()) return [this](Write& tx) { handle(tx); };
    position_ = reaches_;
    if (skipped_ >= most_skipped) store_position(store);
    return {};
}

void SubscriberState::handle(Write& tx) {
    is_lost_ = tx.run("update subscriber set seq = ?, tries = 0 where name = ? and seq = ?",
                      reaches_, spec_.name, stored_) == 0;
    if (is_lost_) return;
    for (const EventRow& event : batch_)
        spec_.handle(tx, event);
}

void SubscriberState::ended(Store& store, const std::exception_ptr& why) {
    if (why) return failed(store, why);
    if (is_lost_) return load(store);
    stored_ = position_ = reaches_;
    skipped_ = tries_ = 0;
    retry_at_.reset();
}

void SubscriberState::failed(Store& store, const std::exception_ptr& why) {
    Instant now = store.clock().now();
    careful_until_ = std::max(careful_until_, reaches_);  // finds the one that fails
    if (is_storage_trouble(why)) {
        retry_at_ = now + seconds(1);
    } else if (batch_.size() > 1) {
        return;
    } else if (++tries_ >= most_tries) {
        set_aside(store, why);
    } else {
        retry_at_ = now + pause_after(tries_, longest_pause);
        log::warning("subscriber_failed", Json::object({{"name", spec_.name},
                                                        {"seq", batch_.front().seq},
                                                        {"tries", tries_},
                                                        {"why", words_of(why)}}));
        store.write_now([&](Write& tx) {
            tx.run("update subscriber set tries = ?, retry_at = ? where name = ? and seq = ?",
                   tries_, *retry_at_, spec_.name, stored_);
        });
    }
}

void SubscriberState::set_aside(Store& store, const std::exception_ptr& why) {
    std::int64_t seq = batch_.front().seq;
    log::error("subscriber_left_event",
               Json::object({{"name", spec_.name}, {"seq", seq}, {"why", words_of(why)}}));
    store.write_now([&](Write& tx) {
        if (tx.run("update subscriber set seq = ?, tries = 0 where name = ? and seq = ?", reaches_,
                   spec_.name, stored_))
            tx.run(R"(insert into subscriber_left (name, seq, why, at) values (?, ?, ?, ?)
                      on conflict (name, seq) do nothing)",
                   spec_.name, seq, words_of(why), tx.now());
    });
    load(store);
}

void SubscriberState::store_position(Store& store) {
    bool stored = store.write_now([&](Write& tx) {
        return tx.run("update subscriber set seq = ? where name = ? and seq = ?", position_,
                      spec_.name, stored_) > 0;
    });
    if (!stored) return load(store);
    stored_ = position_;
    skipped_ = 0;
}

}  // namespace hamdel::storage
