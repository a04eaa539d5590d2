#include "smtp/call.h"

#include <algorithm>
#include <cstring>

#include "smtp/heard.h"

namespace hamdel::net {
namespace {

using Security = MailServer::Security;
using SignIn = MailServer::SignIn;

struct Talk {
    explicit Talk(const SmtpCall& call)
        : recipients(call.mail ? call.mail->recipients : std::vector<std::string>()),
          heard(recipients),
          has_ended(call.has_ended) {}

    std::vector<std::string> recipients;
    SmtpHeard heard;
    const std::atomic<bool>& has_ended;
    std::string content;
    std::size_t given = 0;
};

int overhear(CURL*, curl_infotype type, char* bytes, std::size_t count, void* into) {
    auto& talk = *static_cast<Talk*>(into);
    if (type == CURLINFO_HEADER_OUT) talk.heard.command({bytes, count});
    if (type == CURLINFO_HEADER_IN) talk.heard.reply_line({bytes, count});
    return 0;
}

std::size_t give(char* to, std::size_t, std::size_t room, void* from) {
    auto& talk = *static_cast<Talk*>(from);
    std::size_t count = std::min(room, talk.content.size() - talk.given);
    std::memcpy(to, talk.content.data() + talk.given, count);
    talk.given += count;
    if (count == 0) talk.heard.is_content_over = true;
    return count;
}

std::size_t drop(const char*, std::size_t, std::size_t count, void*) {
    return count;
}

int look_whether_ended(void* from, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<Talk*>(from)->has_ended ? 1 : 0;
}

// RFC 5321 2.3.8: lines end in CR LF, and neither stands alone. A lone one is how a mail is
// smuggled through two servers that disagree on it.
std::string with_whole_line_ends(const std::string& bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 32 + 2);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\r' && bytes[i] != '\n') {
            out += bytes[i];
            continue;
        }
        if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') ++i;
        out += "\r\n";
    }
    if (!out.ends_with("\r\n")) out += "\r\n";
    return out;
}

bool is_name(const std::string& text) {
    return !text.empty() && text.size() <= 255 &&
           std::all_of(text.begin(), text.end(), [](unsigned char c) {
               return std::isalnum(c) || c == '.' || c == '-' || c == '_' || c == ':' || c >= 0x80;
           });
}

bool is_address(const std::string& text) {
    return !text.empty() && text.size() <= 320 && text.find('@') != std::string::npos &&
           std::none_of(text.begin(), text.end(), [](unsigned char c) {
               return c <= ' ' || c == 0x7f || c == '<' || c == '>';
           });
}

std::string address_of(const MailServer& server, const SmtpLimits& limits) {
    bool is_v6 = server.host.find(':') != std::string::npos;
    return std::string(server.security == Security::tls ? "smtps://" : "smtp://") +
           (is_v6 ? "[" + server.host + "]" : server.host) + ":" + std::to_string(server.port) +
           (limits.helo.empty() ? "" : "/" + limits.helo);
}

void sign_in(Easy& easy, const MailServer& server) {
    if (server.sign_in == SignIn::none) return;
    easy.set(CURLOPT_USERNAME, server.user.c_str());
    // Only what is named: GSSAPI and NTLM are offered by some servers and fail with most.
    bool is_password = server.sign_in == SignIn::password;
    easy.set(CURLOPT_LOGIN_OPTIONS, is_password ? "AUTH=PLAIN;AUTH=LOGIN" : "AUTH=XOAUTH2");
    easy.set(is_password ? CURLOPT_PASSWORD : CURLOPT_XOAUTH2_BEARER, server.secret.c_str());
}

void secure(Easy& easy, const MailServer& server) {
    if (server.security == Security::starttls) easy.set(CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
    easy.set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (server.ca_file.empty()) return;
    easy.set(CURLOPT_CAINFO, server.ca_file.c_str());
    easy.set(CURLOPT_CAPATH, static_cast<char*>(nullptr));
}

void bound(Easy& easy, const SmtpCall& call, Talk& talk) {
    auto ms = [](Span span) { return long(std::max<std::int64_t>(1, span.ms)); };
    easy.set(CURLOPT_CONNECTTIMEOUT_MS, ms(call.limits.connecting));
    easy.set(CURLOPT_TIMEOUT_MS, ms(call.limits.sending));
    easy.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, std::max(1L, ms(call.limits.answering) / 1000));
    easy.set(CURLOPT_NOPROGRESS, 0L);
    easy.set(CURLOPT_XFERINFOFUNCTION, &look_whether_ended);
    easy.set(CURLOPT_XFERINFODATA, &talk);
}

void say_what(Easy& easy, const SmtpMail* mail, Talk& talk) {
    if (!mail) {
        easy.set(CURLOPT_NOBODY, 1L);
        easy.set(CURLOPT_CUSTOMREQUEST, "NOOP");
        return;
    }
    talk.content = with_whole_line_ends(mail->bytes);
    for (const std::string& one : mail->recipients)
        easy.add_line("<" + one + ">");
    easy.set(CURLOPT_MAIL_FROM, mail->from.c_str());
    easy.set(CURLOPT_MAIL_RCPT, easy.lines);
    easy.set(CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
    easy.set(CURLOPT_UPLOAD, 1L);
    easy.set(CURLOPT_INFILESIZE_LARGE, curl_off_t(talk.content.size()));
    easy.set(CURLOPT_READFUNCTION, &give);
    easy.set(CURLOPT_READDATA, &talk);
}

// Where it ended when the server said nothing of it.
SmtpStep step_of(CURLcode result, Easy& easy, const MailServer& server, const SmtpHeard& heard) {
    if (result == CURLE_COULDNT_RESOLVE_HOST) return SmtpStep::name;
    if (result == CURLE_COULDNT_CONNECT) return SmtpStep::connection;
    if (result == CURLE_PEER_FAILED_VERIFICATION || result == CURLE_SSL_CACERT_BADFILE)
        return SmtpStep::certificate;
    if (result == CURLE_SSL_CONNECT_ERROR || result == CURLE_USE_SSL_FAILED) return SmtpStep::tls;
    if (result == CURLE_LOGIN_DENIED) return SmtpStep::sign_in;
    double looked_up = 0, connected = 0, secured = 0;
    curl_easy_getinfo(easy.handle, CURLINFO_NAMELOOKUP_TIME, &looked_up);
    curl_easy_getinfo(easy.handle, CURLINFO_CONNECT_TIME, &connected);
    curl_easy_getinfo(easy.handle, CURLINFO_APPCONNECT_TIME, &secured);
    bool is_at_door = heard.step == SmtpStep::greeting && heard.reply.code == 0;
    if (!is_at_door) return heard.step;
    if (looked_up == 0) return SmtpStep::name;
    if (connected == 0) return SmtpStep::connection;
    if (server.security == Security::tls && secured == 0) return SmtpStep::tls;
    return SmtpStep::greeting;
}

SmtpCalled called(CURLcode result, Easy& easy, const SmtpCall& call, const Talk& talk) {
    long new_connections = 0;
    curl_easy_getinfo(easy.handle, CURLINFO_NUM_CONNECTS, &new_connections);
    SmtpCalled out;
    out.was_reused = new_connections == 0 && talk.heard.step >= SmtpStep::sender;
    out.can_be_kept = result == CURLE_OK;
    out.outcome = {.end = talk.heard.end(result == CURLE_OK),
                   .step = step_of(result, easy, call.server, talk.heard),
                   .reply = talk.heard.reply,
                   .why = result == CURLE_OK ? "" : curl_easy_strerror(result),
                   .refused = talk.heard.refused};
    bool is_door_open = !call.mail && call.server.sign_in != SignIn::none &&
                        !talk.heard.has_tried_to_sign_in && result == CURLE_OK;
    if (is_door_open)
        out.outcome = {.end = SmtpEnd::not_reached,
                       .step = SmtpStep::sign_in,
                       .why = "the server offers no way to sign in that is spoken here"};
    return out;
}

}  // namespace

std::optional<SmtpOutcome> find_unusable(const MailServer& server, const SmtpMail* mail,
                                         const SmtpLimits& limits, const Outward& outward) {
    auto wrong = [](SmtpEnd end, std::string why) {
        return SmtpOutcome{.end = end, .step = SmtpStep::address, .why = std::move(why)};
    };
    if (!is_name(server.host) || server.port < 1 || server.port > 65535)
        return wrong(SmtpEnd::not_reached, "not a server's address");
    if (!limits.helo.empty() && !is_name(limits.helo))
        return wrong(SmtpEnd::not_reached, "not a name to call ourselves");
    if (server.security == Security::none && !outward.may_stay_inside)
        return wrong(SmtpEnd::not_reached, "only over TLS");
    if (!mail) return std::nullopt;
    if (mail->recipients.empty()) return wrong(SmtpEnd::refused, "nobody to send it to");
    if (!mail->from.empty() && !is_address(mail->from))
        return wrong(SmtpEnd::refused, "not a sender's address");
    for (const std::string& one : mail->recipients)
        if (!is_address(one)) return wrong(SmtpEnd::refused, "not a recipient's address");
    return std::nullopt;
}

SmtpCalled call_smtp(Easy& easy, const SmtpCall& call, bool is_fresh) {
    Talk talk(call);
    easy.reset();
    easy.set(CURLOPT_URL, address_of(call.server, call.limits).c_str());
    easy.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    easy.set(CURLOPT_NOSIGNAL, 1L);
    easy.set(CURLOPT_PROXY, "");
    // Nothing is printed: the function takes what would be.
    easy.set(CURLOPT_VERBOSE, 1L);
    easy.set(CURLOPT_DEBUGFUNCTION, &overhear);
    easy.set(CURLOPT_DEBUGDATA, &talk);
    easy.set(CURLOPT_WRITEFUNCTION, &drop);
    easy.set(CURLOPT_FRESH_CONNECT, is_fresh ? 1L : 0L);
    if (!call.outward.may_stay_inside) easy.stay_outside();
    secure(easy, call.server);
    sign_in(easy, call.server);
    bound(easy, call, talk);
    say_what(easy, call.mail, talk);
    CURLcode result = curl_easy_perform(easy.handle);
    return called(result, easy, call, talk);
}

}  // namespace hamdel::net
