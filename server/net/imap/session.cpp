#include "imap/session.h"

#include <algorithm>
#include <cctype>
#include <new>

#include "imap/stream.h"
#include "kernel/text/text.h"

namespace hamdel::net {
namespace {

using Security = MailServer::Security;
using SignIn = MailServer::SignIn;

std::string capitals(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    return text;
}

bool is_sayable(const std::string& text) {
    return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos;
}

const MailServer& usable(const MailServer& server, const Outward& outward) {
    auto refuse = [](const char* why) { throw ImapFailure(ImapStep::address, false, why); };
    if (server.host.empty() || !is_sayable(server.host) || server.port < 1 || server.port > 65535)
        refuse("not a server's address");
    if (server.security == Security::none && !outward.may_stay_inside) refuse("only over TLS");
    if (!is_sayable(server.user) || !is_sayable(server.secret)) refuse("a name of two lines");
    return server;
}

// Codes after which nothing can be said any more; all others are a refusal of one command.
bool is_end(int code) {
    return code == MAILIMAP_ERROR_STREAM || code == MAILIMAP_ERROR_PARSE ||
           code == MAILIMAP_ERROR_CONNECTION_REFUSED || code == MAILIMAP_ERROR_MEMORY ||
           code == MAILIMAP_ERROR_FATAL || code == MAILIMAP_ERROR_PROTOCOL ||
           code == MAILIMAP_ERROR_DONT_ACCEPT_CONNECTION || code == MAILIMAP_ERROR_BAD_STATE;
}

}  // namespace

Imap::Session::Session(const MailServer& server, const Outward& outward, Bell& wakes,
                       ImapLimits given)
    : limits(given),
      bell(wakes),
      wire_(usable(server, outward), outward, wakes, given),
      etpan_(mailimap_new(0, nullptr)) {
    if (!etpan_) throw std::bad_alloc();
    if (server.security == Security::tls) wire_.secure(server);
    greet();
    learn_capabilities();
    if (server.security == Security::starttls) start_tls(server);
    sign_in(server);
    learn_capabilities();
}

Imap::Session::~Session() {
    // libetpan says LOGOUT; its answer is waited for a moment at most.
    wire_.allow(limits.answer, is_broken_ ? Span{} : seconds(2));
    etpan_.reset();
}

void Imap::Session::fail(ImapStep step, int code) {
    bool is_over = is_end(code);
    std::string words = wire_.trouble();
    if (words.empty() && etpan_->imap_response) words = etpan_->imap_response;
    if (words.empty()) words = is_over ? "the server was not understood" : "the server refused";
    is_broken_ = is_broken_ || is_over;
    throw ImapFailure(step, !is_over, text::preview(words, 500));
}

void Imap::Session::greet() {
    wire_.allow(limits.answer, limits.command);
    int code = mailimap_connect(etpan_.get(), stream_over(wire_));
    bool is_greeted = code == MAILIMAP_NO_ERROR || code == MAILIMAP_NO_ERROR_AUTHENTICATED ||
                      code == MAILIMAP_NO_ERROR_NON_AUTHENTICATED;
    if (!is_greeted) fail(ImapStep::greeting, code);
}

void Imap::Session::start_tls(const MailServer& server) {
    if (!can("STARTTLS"))
        throw ImapFailure(ImapStep::tls, false, "the server does not offer STARTTLS");
    run(ImapStep::tls, [&] { return mailimap_starttls(etpan_.get()); });
    // What somebody put behind the answer, before TLS began, is not what the server said.
    if (etpan_->imap_stream->read_buffer_len > 0)
        throw ImapFailure(ImapStep::tls, false, "words before TLS began");
    wire_.secure(server);
    learn_capabilities();
}

void Imap::Session::learn_capabilities() {
    mailimap_capability_data* found = nullptr;
    run(ImapStep::greeting, [&] { return mailimap_capability(etpan_.get(), &found); });
    capabilities_.clear();
    for (clistiter* at = clist_begin(found->cap_list); at; at = clist_next(at)) {
        auto* one = static_cast<struct mailimap_capability*>(clist_content(at));
        bool is_auth = one->cap_type == MAILIMAP_CAPABILITY_AUTH_TYPE;
        const char* name = is_auth ? one->cap_data.cap_auth_type : one->cap_data.cap_name;
        capabilities_.push_back(capitals((is_auth ? "AUTH=" : "") + std::string(name ? name : "")));
    }
    mailimap_capability_data_free(found);
}

bool Imap::Session::can(const std::string& capability) const {
    return std::find(capabilities_.begin(), capabilities_.end(), capability) != capabilities_.end();
}

void Imap::Session::sign_in(const MailServer& server) {
    if (server.sign_in == SignIn::none) return;
    if (server.sign_in == SignIn::xoauth2) {
        if (!can("AUTH=XOAUTH2"))
            throw ImapFailure(ImapStep::sign_in, true, "the server does not offer XOAUTH2");
        run(ImapStep::sign_in, [&] {
            return mailimap_oauth2_authenticate(etpan_.get(), server.user.c_str(),
                                                server.secret.c_str());
        });
        return;
    }
    if (can("LOGINDISABLED"))
        throw ImapFailure(ImapStep::sign_in, true, "the server does not offer LOGIN");
    run(ImapStep::sign_in,
        [&] { return mailimap_login(etpan_.get(), server.user.c_str(), server.secret.c_str()); });
}

std::uint32_t Imap::Session::exists() const {
    return etpan_->imap_selection_info ? etpan_->imap_selection_info->sel_exists : 0;
}

bool Imap::Session::has_unread() const {
    return etpan_->imap_stream->read_buffer_len > 0 || wire_.has_pending();
}

// `last` 0 is "*", the highest there is: such a range always holds that one.
std::vector<std::uint32_t> Imap::Session::search(std::uint32_t first, std::uint32_t last) {
    std::unique_ptr<mailimap_search_key, decltype(&mailimap_search_key_free)> key(
        mailimap_search_key_new_uid(mailimap_set_new_interval(first, last)),
        mailimap_search_key_free);
    clist* found = nullptr;
    run(ImapStep::list,
        [&] { return mailimap_uid_search(etpan_.get(), nullptr, key.get(), &found); });
    std::vector<std::uint32_t> out;
    for (clistiter* at = clist_begin(found); at; at = clist_next(at))
        out.push_back(*static_cast<std::uint32_t*>(clist_content(at)));
    mailimap_search_result_free(found);
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace hamdel::net
