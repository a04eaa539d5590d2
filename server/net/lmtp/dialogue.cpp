#include "lmtp/dialogue.h"

#include <algorithm>
#include <charconv>
#include <exception>
#include <utility>

#include "kernel/log.h"
#include "kernel/text/text.h"

namespace hamdel::net {
namespace {

// Also what the log of the mail server shows, so no detail of ours.
constexpr std::string_view later = "451 4.3.0 Not now, please try again later";

bool has_controls(std::string_view line) {
    return std::any_of(line.begin(), line.end(),
                       [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

Json words_of(const std::exception& failed) {
    return Json::object({{"error", text::preview(failed.what(), 500)}});
}

}  // namespace

LmtpDialogue::LmtpDialogue(const LmtpDoor& door, const LmtpLimits& limits, std::string own_name)
    : door_(door),
      limits_(limits),
      own_name_(std::move(own_name)),
      content_(limits.mail, limits.in_memory) {}

std::string LmtpDialogue::greeting() const {
    return "220 " + own_name_ + " LMTP ready\r\n";
}

std::string LmtpDialogue::feed(std::string_view bytes) {
    answers_.clear();
    while (!bytes.empty() && !is_over_)
        dots_ ? read_content(bytes) : read_line(bytes);
    return std::move(answers_);
}

// A command may end in a lone LF; a mail may not.
void LmtpDialogue::read_line(std::string_view& bytes) {
    std::size_t end = bytes.find('\n');
    std::string_view piece = bytes.substr(0, end);
    bytes.remove_prefix(std::min(bytes.size(), piece.size() + 1));
    is_line_too_long_ = is_line_too_long_ || line_.size() + piece.size() > limits_.line;
    if (!is_line_too_long_) line_ += piece;
    if (end == std::string_view::npos) return;
    std::string line = std::exchange(line_, {});
    if (line.ends_with('\r')) line.pop_back();
    if (std::exchange(is_line_too_long_, false)) return refuse("500 5.5.2 Line too long");
    if (has_controls(line)) return refuse("500 5.5.2 Controls in a line");
    obey(line);
}

void LmtpDialogue::obey(std::string_view line) {
    if (++commands_ > limits_.commands) {
        say("421 4.7.0 Too many commands");
        is_over_ = true;
        return;
    }
    auto [verb, rest] = parse_lmtp_command(line);
    if (verb == "LHLO") return rest.empty() ? refuse("501 5.5.4 LHLO wants a name") : greet();
    if (verb == "MAIL") return begin_mail(rest);
    if (verb == "RCPT") return add_recipient(rest);
    if (verb == "DATA") return begin_content(rest);
    if (verb == "NOOP") return say("250 2.0.0 OK");
    if (verb == "VRFY") return say("252 2.5.2 Send it and see");
    if (verb == "RSET") {
        forget_mail();
        return say("250 2.0.0 OK");
    }
    if (verb == "QUIT") {
        is_over_ = true;
        return say("221 2.0.0 Bye");
    }
    if (verb == "EHLO" || verb == "HELO") return refuse("500 5.5.1 This is LMTP: say LHLO");
    refuse("500 5.5.2 Command not known");
}

void LmtpDialogue::greet() {
    forget_mail();
    has_greeted_ = true;
    say("250-" + own_name_);
    say("250-PIPELINING");
    say("250-ENHANCEDSTATUSCODES");
    say("250-8BITMIME");
    say("250-SMTPUTF8");
    say("250 SIZE " + std::to_string(limits_.mail));
}

bool LmtpDialogue::may_take(const std::vector<std::string>& parameters) {
    for (const std::string& one : parameters) {
        if (one == "BODY=7BIT" || one == "BODY=8BITMIME" || one == "SMTPUTF8") continue;
        if (!one.starts_with("SIZE=")) {
            refuse("555 5.5.4 Parameter not known");
            return false;
        }
        std::size_t size = 0;
        const char* end = one.data() + one.size();
        auto [stop, error] = std::from_chars(one.data() + 5, end, size);
        bool is_number = stop == end && stop != one.data() + 5;
        if (!is_number) {
            refuse("501 5.5.4 SIZE wants a number");
            return false;
        }
        if (error == std::errc::result_out_of_range || size > limits_.mail) {
            say("552 5.3.4 The mail is too large");
            return false;
        }
    }
    return true;
}

void LmtpDialogue::begin_mail(std::string_view rest) {
    if (!has_greeted_) return refuse("503 5.5.1 Say LHLO first");
    if (from_) return refuse("503 5.5.1 There is a mail already");
    auto path = parse_lmtp_path(rest, "FROM");
    if (!path) return refuse("501 5.1.7 Not a sender");
    if (!may_take(path->parameters)) return;
    from_ = path->address;
    say("250 2.1.0 OK");
}

void LmtpDialogue::add_recipient(std::string_view rest) {
    if (!from_) return refuse("503 5.5.1 Say MAIL first");
    auto path = parse_lmtp_path(rest, "TO");
    if (!path || path->address.empty()) return refuse("501 5.1.3 Not a recipient");
    if (!path->parameters.empty()) return refuse("555 5.5.4 Parameter not known");
    if (int(recipients_.size()) >= limits_.recipients)
        return say("452 4.5.3 Too many recipients, send the rest again");
    try {
        if (!door_.knows(path->address)) return say("550 5.1.1 No such mailbox here");
    } catch (const std::exception& failed) {
        log::warning("lmtp_recipient_not_decided", words_of(failed));
        return say(later);
    }
    recipients_.push_back(path->address);
    say("250 2.1.5 OK");
}

void LmtpDialogue::begin_content(std::string_view rest) {
    if (!rest.empty()) return refuse("501 5.5.4 DATA stands alone");
    if (recipients_.empty()) return refuse("503 5.5.1 No recipient was accepted");
    dots_.emplace();
    say("354 Send the mail, end it with a dot alone");
}

void LmtpDialogue::read_content(std::string_view& bytes) {
    bytes.remove_prefix(dots_->feed(bytes, content_));
    if (dots_->is_over()) finish_mail();
}

// One answer for each recipient, in their order (RFC 2033 4.2).
void LmtpDialogue::finish_mail() {
    std::string answer = delivered();
    for (std::size_t i = 0; i < recipients_.size(); ++i)
        say(answer);
    ++mails_;
    commands_ = 0;
    forget_mail();
}

std::string LmtpDialogue::delivered() {
    if (content_.is_too_large()) return "552 5.3.4 The mail is too large";
    if (content_.has_failed()) return "452 4.3.1 No room for the mail now";
    try {
        door_.deliver({*from_, recipients_, content_.bytes()});
        return "250 2.0.0 Taken";
    } catch (const std::exception& failed) {
        log::warning("lmtp_mail_not_taken", words_of(failed));
        return std::string(later);
    }
}

void LmtpDialogue::forget_mail() {
    from_.reset();
    recipients_.clear();
    dots_.reset();
    content_.clear();
}

void LmtpDialogue::say(std::string_view answer) {
    answers_ += answer;
    answers_ += "\r\n";
}

void LmtpDialogue::refuse(std::string_view answer) {
    say(answer);
    if (++mistakes_ <= limits_.mistakes) return;
    say("421 4.7.0 Too many mistakes");
    is_over_ = true;
}

}  // namespace hamdel::net
