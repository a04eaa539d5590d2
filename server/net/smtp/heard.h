// What was said between a server of SMTP and us, as far as it decides how a mail ended. Fed with
// the commands and the lines of replies as they go by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "net/smtp.h"

namespace hamdel::net {

struct SmtpHeard {
    explicit SmtpHeard(const std::vector<std::string>& asked_recipients)
        : recipients(asked_recipients) {}

    void command(std::string_view line);
    void reply_line(std::string_view line);
    // How it ended, when the transport failed or did not.
    SmtpEnd end(bool is_done) const;

    const std::vector<std::string>& recipients;
    SmtpStep step = SmtpStep::greeting;
    SmtpReply reply;        // to the last command, as far as it was said
    std::size_t asked = 0;  // how many recipients
    std::vector<SmtpOutcome::Recipient> refused = {};
    bool has_tried_to_sign_in = false;
    bool has_begun_tls = false;
    bool has_left = false;
    bool is_content_over = false;  // every byte was handed over
};

// "550-5.1.1 No such user" and its like; not read as a line of a reply: code 0.
SmtpReply parse_smtp_line(std::string_view line);

}  // namespace hamdel::net
