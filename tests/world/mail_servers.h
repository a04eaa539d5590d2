// The mail servers of Debian, Dovecot and Postfix, on free ports of this machine, in a folder of
// their own, for one program of tests. Postfix can only be started by root.
//
// Mailboxes: desk@asiab.example and mina@asiab.example. Mails to anybody at hamdel.example are
// handed over to whoever listens with LMTP at ports().lmtp.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "world/http_peer.h"
#include "world/mail_settings.h"

namespace hamdel::world {

class MailServers {
  public:
    // The ones of this program, started at the first call.
    static MailServers& running();
    MailServers();
    ~MailServers();
    MailServers(const MailServers&) = delete;
    MailServers& operator=(const MailServers&) = delete;

    const MailPorts& ports() const { return ports_; }
    // The authority that vouches for "localhost", and one that does not.
    std::string ca_file() const { return folder_ / "certificate.pem"; }
    std::string other_ca_file() const { return folder_ / "other.pem"; }
    static std::string password_of(const std::string& address);
    // Says for which address any access token stands; for none when it is empty.
    void accept_tokens_of(const std::string& address);
    // Into the mailbox, as if it had come. Without a server: an IMAP session finds it by itself.
    void put(const std::string& address, const std::string& mail);

    void start_dovecot();
    void stop_dovecot();
    void start_postfix();
    void stop_postfix();
    // What they wrote, for when a test fails.
    std::filesystem::path log() const { return folder_ / "log"; }

  private:
    void make_certificate(const std::string& name, const std::string& key);
    pid_t spawn(const std::vector<std::string>& words) const;
    void wait_for(int port, const std::string& whose) const;

    std::filesystem::path folder_;
    HttpPeer tokens_;
    MailPorts ports_;
    pid_t dovecot_ = 0, postfix_ = 0;
    int count_ = 0;
};

}  // namespace hamdel::world
