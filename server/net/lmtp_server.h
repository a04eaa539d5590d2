// Takes mails from the mail server of the house (LMTP, RFC 2033): Postfix, OpenSMTPD or Exim hand
// them over and keep each until it was answered with 250. Threads of its own, all of it bounded.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/time.h"

namespace hamdel::net {

struct LmtpMail {
    std::string from;                     // of the envelope; empty for reports of delivery
    std::vector<std::string> recipients;  // those that were known, as they were written
    std::string_view bytes;               // as they came, any bytes; gone after the call
};

// Both are called on threads of the listener, several at once, and may wait. Whatever they throw
// becomes 451: the mail server tries again later.
struct LmtpDoor {
    // Asked for each recipient; unknown ones are refused for good (550 5.1.1).
    std::function<bool(const std::string& recipient)> knows;
    // The mail is accepted for all its recipients when this returns: by then it is durable. It may
    // come again when the answer did not arrive.
    std::function<void(const LmtpMail&)> deliver;
};

struct LmtpLimits {
    std::size_t mail = 50u << 20;
    std::size_t in_memory = 256u << 10;  // of one mail; a larger one goes to a temporary file
    std::size_t line = 4096;             // of a command
    int recipients = 200;
    int commands = 2000;  // without a mail between them
    int mistakes = 20;
    int connections = 32;
    Span silence = minutes(5);
    Span mail_time = minutes(30);  // from one mail to the next
};

struct CannotListen : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class LmtpServer {
  public:
    // "127.0.0.1:24", "[::1]:24", port 0 for any free one, or "unix:/path/of/socket", readable and
    // writable for its owner and group. There is no sign-in: listen only where the mail server is.
    LmtpServer(const std::string& address, LmtpDoor door, LmtpLimits limits = {});
    // Waits for the mails that are being delivered; what has not fully come is not accepted.
    ~LmtpServer();
    LmtpServer(const LmtpServer&) = delete;
    LmtpServer& operator=(const LmtpServer&) = delete;

    int port() const;  // 0 for a socket with a path

  private:
    class Running;
    std::unique_ptr<Running> running_;
};

}  // namespace hamdel::net
