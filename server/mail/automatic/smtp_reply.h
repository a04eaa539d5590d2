// Reply codes of SMTP and enhanced status codes (RFC 3463) within words.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::mail {

struct SmtpReply {
    std::string code;    // 550
    std::string status;  // 5.1.1
};

// Of several replies the last that holds both codes: whoever passes a reply on writes their own
// words before it. Only failures (4, 5), unless `with_success`.
SmtpReply find_reply(std::string_view words, bool with_success = false);

// "5.1.1" at the beginning, or nothing.
std::string status_at(std::string_view words);

}  // namespace hamdel::mail
