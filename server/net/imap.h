// Fetches mails from a mailbox (IMAP4rev1): blocking, one session on one thread, never within a
// transaction. After a failure that is no refusal the session is over; the caller makes another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "kernel/time.h"
#include "net/bell.h"
#include "net/mail_server.h"
#include "net/outward.h"

namespace hamdel::net {

enum class ImapStep {
    address,  // of the server, or a name that cannot be said: not one that may be used
    name,
    connection,
    tls,
    certificate,
    greeting,
    sign_in,
    folder,
    list,
    fetch,
    change,
    wait,
};

struct ImapFailure : std::runtime_error {
    ImapFailure(ImapStep at, bool is_refusal, const std::string& words)
        : std::runtime_error(words), step(at), was_refused(is_refusal) {}

    ImapStep step;
    bool was_refused;  // the server said no, in what(); otherwise it was not reached or is gone
};

struct ImapFolder {
    std::uint32_t uid_validity = 0;  // another one than before: all uids mean other mails now
    std::uint32_t next_uid = 0;
    std::uint32_t highest_uid = 0;  // 0 in an empty folder
    std::uint32_t count = 0;
};

struct ImapLimits {
    Span connecting = seconds(20);
    Span silence = seconds(60);    // without one byte that was waited for
    Span command = minutes(10);    // all of one
    Span polling = seconds(30);    // between looks, where the server has no IDLE
    std::size_t mail = 60u << 20;  // a larger one is not fetched
    std::size_t answer = 16u << 20;
};

class Imap {
  public:
    // Connects and signs in. The bell outlives the session. Throws ImapFailure, as all below.
    Imap(const MailServer& server, const Outward& outward, Bell& bell, ImapLimits limits = {});
    ~Imap();
    Imap(const Imap&) = delete;
    Imap& operator=(const Imap&) = delete;

    // By its name in UTF-8, as "INBOX" or "پشتیبانی".
    ImapFolder select(const std::string& folder);
    // In the selected folder, ascending; the first `most` of them.
    std::vector<std::uint32_t> uids_above(std::uint32_t uid, std::size_t most = 1000);
    // In bytes as the server counts them; nothing when the mail is no longer there.
    std::optional<std::uint32_t> size_of(std::uint32_t uid);
    // The whole mail, without marking it as seen.
    std::optional<std::string> fetch(std::uint32_t uid);
    void mark_seen(std::uint32_t uid);
    // This mail and no other. Where the server cannot (no UIDPLUS), it stays, marked as deleted.
    void remove(std::uint32_t uid);
    void move(std::uint32_t uid, const std::string& folder);

    enum class Woken { by_news, by_bell, by_time };
    // Until something happens in the selected folder (IDLE, or looking now and then), the bell
    // rings or the time is over. RFC 2177: no longer than 29 minutes.
    Woken wait(Span longest);
    bool has_idle() const;

    class Session;

  private:
    std::unique_ptr<Session> session_;
};

}  // namespace hamdel::net
