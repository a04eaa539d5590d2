// A mail as it was read: plain values in UTF-8, whatever the bytes were. Nothing here refuses a
// mail; what could not be understood is named in `warnings`, and the bytes stay with the caller.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/time.h"

namespace hamdel::mail {

struct Address {
    std::string name;
    std::string address;

    bool operator==(const Address&) const = default;
};

struct SentAt {
    Instant at;
    int offset_minutes = 0;  // east of UTC, as the writer's clock stood

    bool operator==(const SentAt&) const = default;
};

// A line of the head: name in lower case, value on one line, not decoded.
struct HeaderLine {
    std::string name;
    std::string value;

    bool operator==(const HeaderLine&) const = default;
};

struct Attachment {
    std::string name;  // never empty, without folders
    std::string type;  // lower case, as text/plain
    std::string bytes;
    std::string content_id;        // without angle brackets; empty when there is none
    bool is_inline = false;        // meant to be shown in the words, mostly by its content id
    bool is_of_forwarded = false;  // stands in a forwarded mail, which is an attachment as well
};

struct Mail {
    std::vector<HeaderLine> headers;
    std::string subject;
    std::vector<Address> from;
    std::vector<Address> to;
    std::vector<Address> cc;
    std::vector<Address> reply_to;
    std::optional<Address> sender;
    // The envelope's sender where the head tells it; empty for reports ("<>").
    std::optional<std::string> return_path;
    std::string message_id;  // ids stand without angle brackets
    std::vector<std::string> in_reply_to;
    std::vector<std::string> references;
    std::optional<SentAt> date;
    std::string content_type;  // of the whole mail, lower case
    std::string report_type;   // of a multipart/report
    std::string charset;       // as declared for the first words
    std::string text;          // lines end with LF
    std::string html;          // as it came, not yet made safe
    std::vector<Attachment> attachments;
    bool is_encrypted = false;
    bool is_signed = false;
    std::vector<std::string> warnings;

    // The first line of that name (in lower case), or nullptr.
    const std::string* header(std::string_view name) const;
};

}  // namespace hamdel::mail
