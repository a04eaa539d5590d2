// Sends mails through a server (RFC 5321, submission RFC 6409): blocking, for workers, never within
// a transaction. Connections are kept and used again, a few to each server.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "kernel/time.h"
#include "net/mail_server.h"
#include "net/outward.h"

namespace hamdel::net {

struct SmtpMail {
    std::string from;  // of the envelope; empty for mails that must never bounce
    std::vector<std::string> recipients;
    // The whole mail. Lines may end in LF or CR LF; they leave with CR LF. BODY=8BITMIME is not
    // announced, so bytes above 127 are best encoded by whoever writes the mail.
    std::string bytes;
};

struct SmtpReply {
    int code = 0;             // 0: nothing was said
    std::string status = {};  // the enhanced code of RFC 3463, as "5.1.1"; may be empty
    std::string words = {};   // in valid UTF-8, lines joined with a blank

    bool operator==(const SmtpReply&) const = default;
};

enum class SmtpEnd {
    accepted,
    refused_for_now,  // 4xx: again later
    refused,          // 5xx: never again as it is
    not_reached,      // the mail was not judged: nobody there, no TLS, not signed in, cut off
    lost,             // cut off after the last byte: it may have been accepted. Send it again with
                      // the same Message-ID, so that receivers fold the two.
};

// How far it came, in order.
enum class SmtpStep {
    address,  // of the server or in the envelope: not one that may be used
    name,
    connection,
    tls,
    certificate,
    greeting,
    sign_in,
    sender,
    recipient,
    content,
};

struct SmtpOutcome {
    struct Recipient {
        std::string address;
        SmtpReply reply;
    };

    SmtpEnd end = SmtpEnd::not_reached;
    SmtpStep step = SmtpStep::content;
    SmtpReply reply = {};  // the server's last word
    std::string why = {};  // what happened here when the server said nothing: for logs
    // Whom the server refused, for now (4xx) or for good (5xx). The mail may still be accepted for
    // the others.
    std::vector<Recipient> refused = {};
};

struct SmtpLimits {
    Span connecting = seconds(20);
    Span answering = minutes(5);  // RFC 5321 4.5.3.2
    Span sending = minutes(15);   // all of one mail
    Span idle = seconds(30);      // a connection nobody needs is closed
    int connections = 4;          // to one server at once; who comes later waits
    std::string helo = {};        // how we call ourselves; empty: this machine's name
};

class SmtpPool;

class Smtp {
  public:
    explicit Smtp(Outward outward, SmtpLimits limits = {});
    // Nothing may be sending any more.
    ~Smtp();
    Smtp(const Smtp&) = delete;
    Smtp& operator=(const Smtp&) = delete;

    // May be called from several threads at once.
    SmtpOutcome send(const MailServer& server, const SmtpMail& mail);
    // Goes the same way up to the sign-in; `accepted` when all is well.
    SmtpOutcome check(const MailServer& server);
    // What is under way ends soon, what comes later at once.
    void stop();

    int kept_connections() const;

  private:
    Outward outward_;
    SmtpLimits limits_;
    std::atomic<bool> has_ended_ = false;
    std::unique_ptr<SmtpPool> pool_;
};

}  // namespace hamdel::net
