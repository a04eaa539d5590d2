// A mail that arrived, opened and made ready without the database: parsed, its words told apart,
// its files and bytes kept. The heavy part of taking it in.
#pragma once

#include "conversations/wording.h"
#include "mail/automatic.h"
#include "mail/mail.h"
#include "module/request.h"
#include "storage/blobs.h"

namespace hamdel::email {

struct Arrived {
    struct File {
        Upload upload;
        std::string name;
    };

    mail::Mail mail;
    mail::Automatic automatic;
    std::string key;                 // the same for the same mail, by whatever way it came
    mail::Address sender;            // who is answered
    std::vector<std::string> named;  // Message-IDs that it answers, the nearest first
    // All of our Message-IDs that stand anywhere in it: a report names the mail it is about.
    std::vector<std::string> within;
    conversations::Wording wording;
    std::string earlier;  // quoted history and signature, in plain words
    std::vector<File> files;
    std::int64_t left_out = 0;  // files that are too many or too large for a message
    storage::BlobName raw;
    std::int64_t size = 0;
};

// Never fails for what the bytes are; throws when they cannot be kept.
Arrived open_mail(const storage::Blobs& blobs, std::string_view bytes);

}  // namespace hamdel::email
