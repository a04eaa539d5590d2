// The mail that an answer becomes: to whom, in which thread, in what words.
#pragma once

#include "mail/write_mail.h"
#include "mail_row.h"

namespace hamdel::email {

struct LetterFile {
    std::string name, type, blob_hash;

    static constexpr auto fields = shape::fields(shape::field("name", &LetterFile::name),
                                                 shape::field("type", &LetterFile::type),
                                                 shape::field("blob_hash", &LetterFile::blob_hash));
};

struct Composed {
    mail::OutgoingMail mail;        // without its files
    std::vector<LetterFile> files;  // whose bytes are read when it is sent
    std::string impossible;         // why it cannot be sent at all; empty: it can
};

Composed compose(Read& tx, const conversations::Channel& channel, MessageId message,
                 const std::string& mail_id);

}  // namespace hamdel::email
