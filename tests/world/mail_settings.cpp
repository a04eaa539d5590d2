#include "world/mail_settings.h"

#include <fstream>
#include <stdexcept>
#include <string_view>

namespace hamdel::world {
namespace {

// FOLDER and the names of ports in capitals stand for what they are here.
constexpr std::string_view dovecot_text = R"(
base_dir = FOLDER/run
state_dir = FOLDER/state
log_path = /dev/stderr
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <FOLDER/certificate.pem
ssl_key = <FOLDER/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2
auth_failure_delay = 0
mail_location = maildir:~/Maildir
mailbox_list_index = no
first_valid_uid = 1
passdb {
  driver = passwd-file
  mechanisms = plain login
  args = username_format=%u FOLDER/users
}
passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = FOLDER/oauth2.conf
}
userdb {
  driver = static
  args = uid=mail gid=mail home=FOLDER/mail/%u allow_all_users=yes
}
service imap-login {
  inet_listener imap {
    port = IMAP_PORT
  }
  inet_listener imaps {
    port = IMAPS_PORT
    ssl = yes
  }
}
# A wrong password makes the next one of this machine wait.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service lmtp {
  unix_listener FOLDER/queue/private/dovecot-lmtp {
    user = postfix
    mode = 0600
  }
}
service auth {
  unix_listener FOLDER/queue/private/auth {
    user = postfix
    mode = 0600
  }
}
)";

constexpr std::string_view tokens_text = R"(
tokeninfo_url = http://127.0.0.1:TOKENS_PORT/?access_token=
introspection_mode = get
username_attribute = email
)";

constexpr std::string_view users_text = R"(desk@asiab.example:{PLAIN}cup of coffee
mina@asiab.example:{PLAIN}قهوهٔ "تلخ"
)";

constexpr std::string_view main_text = R"(
compatibility_level = 3.6
queue_directory = FOLDER/queue
data_directory = FOLDER/data
maillog_file = /dev/stdout
myhostname = mx.asiab.example
mydestination =
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_recipient_maps =
disable_dns_lookups = yes
message_size_limit = 60000000
virtual_mailbox_domains = asiab.example
virtual_mailbox_maps = texthash:FOLDER/postfix/mailboxes
virtual_transport = lmtp:unix:private/dovecot-lmtp
relay_domains = hamdel.example
transport_maps = texthash:FOLDER/postfix/transport
smtpd_tls_cert_file = FOLDER/certificate.pem
smtpd_tls_key_file = FOLDER/key.pem
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 1s
)";

constexpr std::string_view master_text = R"(
127.0.0.1:SMTP_PORT inet n - n - - smtpd
127.0.0.1:SUBMISSION_PORT inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_tls_auth_only=yes
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject
127.0.0.1:SUBMISSIONS_PORT inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
)";

void replace_all(std::string& text, std::string_view name, const std::string& value) {
    for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; at += value.size())
        text.replace(at, name.size(), value);
}

void write(const std::filesystem::path& file, std::string_view pattern,
           const std::filesystem::path& folder, const MailPorts& ports) {
    std::string text(pattern);
    replace_all(text, "FOLDER", folder.string());
    replace_all(text, "IMAP_PORT", std::to_string(ports.imap));
    replace_all(text, "IMAPS_PORT", std::to_string(ports.imaps));
    replace_all(text, "SMTP_PORT", std::to_string(ports.smtp));
    replace_all(text, "SUBMISSION_PORT", std::to_string(ports.submission));
    replace_all(text, "SUBMISSIONS_PORT", std::to_string(ports.submissions));
    replace_all(text, "LMTP_PORT", std::to_string(ports.lmtp));
    replace_all(text, "TOKENS_PORT", std::to_string(ports.tokens));
    std::ofstream out(file);
    if (!(out << text)) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace

void write_dovecot_settings(const std::filesystem::path& folder, const MailPorts& ports) {
    write(folder / "dovecot.conf", dovecot_text, folder, ports);
    write(folder / "oauth2.conf", tokens_text, folder, ports);
    write(folder / "users", users_text, folder, ports);
}

void write_postfix_settings(const std::filesystem::path& folder, const MailPorts& ports) {
    write(folder / "postfix/main.cf", main_text, folder, ports);
    write(folder / "postfix/master.cf", master_text, folder, ports);
    write(folder / "postfix/mailboxes", "desk@asiab.example desk\nmina@asiab.example mina\n",
          folder, ports);
    write(folder / "postfix/transport", "hamdel.example lmtp:inet:127.0.0.1:LMTP_PORT\n", folder,
          ports);
}

}  // namespace hamdel::world
