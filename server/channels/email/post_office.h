// Where mails arrive: by LMTP from the mail server of the house, or fetched from a mailbox. What it
// takes is durable when it returns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "conversations/channels.h"
#include "storage/blobs.h"
#include "storage/store.h"

namespace hamdel::email {

class PostOffice {
  public:
    PostOffice(Store& store, storage::Blobs blobs) : store_(store), blobs_(std::move(blobs)) {}

    // Whether a channel has this address.
    bool knows(const std::string& recipient) const;
    // For each workspace whose channels are meant, once. Throws what keeps it from being kept.
    void take(const std::vector<std::string>& recipients, std::string_view bytes) const;

    // For this channel, whatever its head says.
    void take_for(const conversations::Channel& channel, std::string_view bytes) const;

  private:
    Store& store_;
    storage::Blobs blobs_;
};

}  // namespace hamdel::email
