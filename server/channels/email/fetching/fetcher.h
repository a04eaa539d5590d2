// Fetches one mailbox until the bell rings out.
#pragma once

#include "channels/email/mailboxes.h"
#include "channels/email/post_office.h"
#include "fetching/state.h"

namespace hamdel::email {

class Fetcher {
  public:
    Fetcher(Store& store, const PostOffice& office, net::Outward outward, FetchingPauses pauses,
            Mailbox mailbox, net::Bell& bell)
        : store_(store),
          office_(office),
          outward_(outward),
          pauses_(pauses),
          mailbox_(std::move(mailbox)),
          bell_(bell) {}

    void run();

  private:
    void fetch_for_good();
    void fetch_all(net::Imap& imap, FetchingState& state);
    void fetch_one(net::Imap& imap, std::uint32_t uid, FetchingState& state);
    void keep(const FetchingState& state);
    void note_failure(std::string_view step, const std::string& words);
    // False when the bell has rung out meanwhile.
    bool pause(Span length);

    Store& store_;
    const PostOffice& office_;
    net::Outward outward_;
    FetchingPauses pauses_;
    Mailbox mailbox_;
    net::Bell& bell_;
    // The mail that failed last, and how often.
    std::uint32_t failing_ = 0;
    int failures_ = 0;
};

}  // namespace hamdel::email
