// A session of libetpan over a wire of ours: sends a command, and turns what went wrong into an
// ImapFailure that says at which step.
#pragma once

#include <libetpan/libetpan.h>

#include <memory>
#include <string>
#include <vector>

#include "imap/wire.h"
#include "net/imap.h"

namespace hamdel::net {

class Imap::Session {
  public:
    Session(const MailServer& server, const Outward& outward, Bell& bell, ImapLimits limits);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // Runs `command`, which returns a code of libetpan's.
    template <class Command>
    void run(ImapStep step, std::size_t longest_answer, const Command& command) {
        if (is_broken_) throw ImapFailure(step, false, "the session is over");
        wire_.allow(longest_answer, limits.command);
        if (int code = command(); code != MAILIMAP_NO_ERROR) fail(step, code);
    }
    template <class Command>
    void run(ImapStep step, const Command& command) {
        run(step, limits.answer, command);
    }
    [[noreturn]] void fail(ImapStep step, int code);
    bool can(const std::string& capability) const;
    std::uint32_t exists() const;
    std::vector<std::uint32_t> search(std::uint32_t first, std::uint32_t last);
    // Something the server said that was not read yet.
    bool has_unread() const;

    mailimap* etpan() { return etpan_.get(); }
    Wire& wire() { return wire_; }

    const ImapLimits limits;
    Bell& bell;
    std::uint32_t seen_exists = 0;  // when the folder was looked at last

  private:
    void greet();
    void start_tls(const MailServer& server);
    void learn_capabilities();
    void sign_in(const MailServer& server);

    struct Free {
        void operator()(mailimap* etpan) const { mailimap_free(etpan); }
    };

    Wire wire_;
    std::unique_ptr<mailimap, Free> etpan_;
    std::vector<std::string> capabilities_;
    bool is_broken_ = false;
};

}  // namespace hamdel::net
