// The mail that an answer becomes: to whom, in which thread, in what words.
#pragma once

#include "conversations/conversation.h"
#include "mail/write_mail.h"
#include "mail_row.h"
#include "settings.h"

namespace hamdel::email {

struct LetterFile {
    std::string name, type, blob_hash;

    static constexpr auto fields = shape::fields(shape::field("name", &LetterFile::name),
                                                 shape::field("type", &LetterFile::type),
                                                 shape::field("blob_hash", &LetterFile::blob_hash));
};

struct Composed {
    mail::OutgoingMail mail;        // without its files
    std::vector<Person> bcc = {};   // get it, and stand nowhere in it
    std::vector<LetterFile> files;  // whose bytes are read when it is sent
    std::string impossible;         // why it cannot be sent at all; empty: it can
};

Composed compose(Read& tx, const conversations::Channel& channel, MessageId message,
                 const std::string& mail_id);

// Of the customer, where it is one that our letters are written in; else the channel's.
std::string language_of(const conversations::Conversation& conversation, const Settings& settings);
std::vector<mail::Address> as_addresses(const std::vector<Person>& people);

}  // namespace hamdel::email
