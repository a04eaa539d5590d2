// A mail as bytes, for any reader: plain words (format=flowed) beside HTML, files, and heads in the
// form that old programs read as well.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/mail.h"

namespace hamdel::mail {

struct OutgoingFile {
    std::string name;
    std::string type;
    std::string bytes;
    std::string content_id = {};  // of a picture that the HTML shows
};

struct OutgoingMail {
    Address from;
    std::vector<Address> to;
    std::vector<Address> cc = {};
    std::string subject;
    std::string message_id;  // ids stand without angle brackets
    std::string in_reply_to = {};
    std::vector<std::string> references = {};
    Instant date;
    std::string text;       // lines end with LF; a paragraph is one line
    std::string html = {};  // the whole document; empty: plain words only
    std::vector<OutgoingFile> files = {};
    // Nobody wrote it just now: other machines are asked not to answer (RFC 3834).
    bool is_automatic = false;
};

// No value breaks out of its line, whatever it holds. Lines end with CR LF.
std::string write_mail(const OutgoingMail& mail);

// Long lines are broken where a reader joins them again (RFC 3676), none longer than `width` bytes
// where it has blanks.
std::string flowed(std::string_view text, std::size_t width = 72);

}  // namespace hamdel::mail
