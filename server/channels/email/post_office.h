// Where mails arrive: by LMTP from the mail server of the house, or fetched from a mailbox. What it
// takes is durable when it returns.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "conversations/channels.h"
#include "storage/blobs.h"
#include "storage/store.h"

namespace hamdel::email {

struct Arrived;

class PostOffice {
  public:
    PostOffice(Store& store, storage::Blobs blobs) : store_(store), blobs_(std::move(blobs)) {}

    // Whether a channel has this address.
    bool knows(const std::string& recipient) const;
    // For each workspace whose channels are meant, once. Throws what keeps it from being kept.
    void take(const std::vector<std::string>& recipients, std::string_view bytes) const;

    // For this channel, whatever its head says. What fails time and again for what it is, not for
    // what we are, is taken in bare.
    void take_for(const conversations::Channel& channel, std::string_view bytes) const;

  private:
    // How often which mail failed.
    class Patience {
      public:
        bool is_over(const std::string& name, const std::exception& failure);
        void forget(const std::string& name);

      private:
        std::mutex mutex_;
        std::map<std::string, int> failures_;
    };

    void put(const conversations::Channel& channel, const Arrived& arrived) const;

    Store& store_;
    storage::Blobs blobs_;
    mutable Patience patience_;
};

}  // namespace hamdel::email
