// Writes the throw-away settings of Dovecot and Postfix into a folder.
#pragma once

#include <filesystem>
#include <string>

namespace hamdel::world {

struct MailPorts {
    int imap = 0;         // STARTTLS, or none
    int imaps = 0;        // TLS
    int smtp = 0;         // as a mail server of others comes: no sign-in, only to known domains
    int submission = 0;   // STARTTLS and a sign-in
    int submissions = 0;  // TLS and a sign-in
    int lmtp = 0;         // where mails to hamdel.example are handed over
    int tokens = 0;       // who is asked whether an access token is good
};

void write_dovecot_settings(const std::filesystem::path& folder, const MailPorts& ports);
void write_postfix_settings(const std::filesystem::path& folder, const MailPorts& ports);

}  // namespace hamdel::world
