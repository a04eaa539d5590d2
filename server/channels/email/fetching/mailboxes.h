// Fetches from the mailboxes of all channels that have one, each on a thread of its own: what is
// there at first, and then what comes, at once (IDLE). One that is in trouble holds up no other.
#pragma once

#include <memory>

#include "net/imap.h"
#include "storage/blobs.h"
#include "storage/store.h"

namespace hamdel::email {

struct FetchingPauses {
    // For channels that another process made or changed; those of this one are seen at once.
    Span looking = seconds(15);
    Span idling = minutes(20);        // before a quiet connection is looked after
    Span after_failure = seconds(2);  // then growing
    Span longest_pause = minutes(5);
};

class Mailboxes {
  public:
    Mailboxes(Store& store, const storage::Blobs& blobs, net::Outward outward,
              FetchingPauses pauses = {});
    // What is being taken in is finished first.
    ~Mailboxes();
    Mailboxes(const Mailboxes&) = delete;
    Mailboxes& operator=(const Mailboxes&) = delete;

  private:
    class Running;
    std::unique_ptr<Running> running_;
};

}  // namespace hamdel::email
