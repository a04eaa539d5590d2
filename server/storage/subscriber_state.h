// One subscriber at work: its place in the log and what its last try taught it.
#pragma once

#include "storage/subscriber.h"

namespace hamdel::storage {

class SubscriberState {
  public:
    explicit SubscriberState(const SubscriberSpec& spec) : spec_(spec) {}

    void load(Store& store);
    std::int64_t position() const { return position_; }
    std::optional<Instant> retry_at() const { return retry_at_; }
    bool may_run(Instant now) const { return !retry_at_ || *retry_at_ <= now; }

    // Picks what it takes next of the events behind its position; the body of that, or nothing when
    // all were of no interest. Tells in `moved` whether the position moved.
    std::optional<WriteBody> next(Store& store, const std::vector<EventRow>& events, bool& moved);
    // After that body has run.
    void ended(Store& store, const std::exception_ptr& why);

  private:
    bool takes(const EventRow& event) const;
    void handle(Write& tx);
    void failed(Store& store, const std::exception_ptr& why);
    void set_aside(Store& store, const std::exception_ptr& why);
    void store_position(Store& store);

    SubscriberSpec spec_;
    std::int64_t position_ = 0;  // all before and with it are done
    std::int64_t stored_ = 0;    // the same as the database knows it
    std::int64_t skipped_ = 0;   // events of no interest since then
    std::int64_t tries_ = 0;
    std::optional<Instant> retry_at_;
    std::int64_t careful_until_ = 0;  // one event at a time up to here
    std::vector<EventRow> batch_;
    std::int64_t reaches_ = 0;
    bool is_lost_ = false;  // another process moved the cursor
};

}  // namespace hamdel::storage
