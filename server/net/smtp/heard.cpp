#include "smtp/heard.h"

#include <algorithm>
#include <cctype>

#include "kernel/text/text.h"

namespace hamdel::net {
namespace {

constexpr std::size_t longest_words = 1000;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool begins_with(std::string_view line, std::string_view verb) {
    return line.size() >= verb.size() &&
           std::equal(verb.begin(), verb.end(), line.begin(), [](char a, char b) {
               return a == std::toupper(static_cast<unsigned char>(b));
           });
}

// RFC 3463: a class of one digit, then two numbers of up to three.
std::size_t length_of_status(std::string_view text) {
    std::size_t at = 0;
    for (int part = 0; part < 3; ++part) {
        std::size_t from = at;
        while (at < text.size() && is_digit(text[at]))
            ++at;
        if (at == from || at - from > (part == 0 ? 1u : 3u)) return 0;
        if (part < 2 && (at == text.size() || text[at++] != '.')) return 0;
    }
    return at == text.size() || text[at] == ' ' ? at : 0;
}

}  // namespace

SmtpReply parse_smtp_line(std::string_view line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == '\n' || line.back() == ' '))
        line.remove_suffix(1);
    if (line.size() < 3 || !std::all_of(line.begin(), line.begin() + 3, is_digit)) return {};
    SmtpReply out{.code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0')};
    line.remove_prefix(3);
    if (!line.empty()) line.remove_prefix(1);
    if (std::size_t length = length_of_status(line)) {
        out.status = line.substr(0, length);
        line.remove_prefix(std::min(line.size(), length + 1));
    }
    out.words = text::clean_line(line);
    return out;
}

void SmtpHeard::command(std::string_view line) {
    // The farewell after a failure is no part of how it ended.
    if (begins_with(line, "QUIT")) has_left = true;
    if (has_left) return;
    reply = {};
    if (begins_with(line, "EHLO") || begins_with(line, "HELO")) step = SmtpStep::greeting;
    if (begins_with(line, "STARTTLS")) {
        step = SmtpStep::tls;
        has_begun_tls = true;
    }
    if (begins_with(line, "AUTH ")) {
        step = SmtpStep::sign_in;
        has_tried_to_sign_in = true;
    }
    if (begins_with(line, "MAIL FROM:")) step = SmtpStep::sender;
    if (begins_with(line, "RCPT TO:")) {
        step = SmtpStep::recipient;
        ++asked;
    }
    if (begins_with(line, "DATA")) step = SmtpStep::content;
}

void SmtpHeard::reply_line(std::string_view line) {
    SmtpReply next = parse_smtp_line(line);
    if (next.code == 0 || has_left) return;
    bool is_last = line.size() < 4 || line[3] != '-';
    bool is_more = reply.code == next.code && !reply.words.empty();
    if (is_more && reply.words.size() + next.words.size() < longest_words)
        next.words = reply.words + " " + next.words;
    else if (is_more)
        next.words = reply.words;
    reply = next;
    bool is_refusal = is_last && step == SmtpStep::recipient && reply.code >= 400;
    if (is_refusal && asked > 0 && asked <= recipients.size())
        refused.push_back({recipients[asked - 1], reply});
}

SmtpEnd SmtpHeard::end(bool is_done) const {
    if (is_done) return SmtpEnd::accepted;
    if (step == SmtpStep::content && is_content_over && reply.code == 354) return SmtpEnd::lost;
    if (step < SmtpStep::sender || reply.code < 400) return SmtpEnd::not_reached;
    bool is_for_now = reply.code < 500;
    if (step == SmtpStep::recipient)
        for (const auto& one : refused)
            is_for_now = is_for_now || one.reply.code < 500;
    return is_for_now ? SmtpEnd::refused_for_now : SmtpEnd::refused;
}

}  // namespace hamdel::net
