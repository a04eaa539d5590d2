#include "automatic/failure_reason.h"

#include <algorithm>
#include <array>

#include "automatic/failure_phrases.h"
#include "kernel/text/text.h"
#include "reading/ascii.h"

namespace hamdel::mail {
namespace {

// The words of a phrase in their order; "%" stands for at most so many bytes between.
constexpr std::size_t widest_gap = 60;

bool has_phrase(std::string_view words, std::string_view phrase) {
    std::size_t gap = phrase.find('%');
    std::string_view first = phrase.substr(0, gap);
    for (std::size_t at = words.find(first); at != words.npos; at = words.find(first, at + 1)) {
        if (gap == phrase.npos) return true;
        std::string_view rest = words.substr(at + first.size());
        std::string_view next = phrase.substr(gap + 1);
        std::size_t end = next.find('%');
        std::size_t found = rest.find(next.substr(0, end));
        if (found != rest.npos && found <= widest_gap) return true;
    }
    return false;
}

// Names of people, machines and pages say nothing of a reason, whatever they are called.
bool is_name(std::string_view word) {
    if (word.find('@') != word.npos || word.find("://") != word.npos) return true;
    if (word.starts_with("resolver."))
        return false;  // Exchange's own words: resolver.adr.recipnotfound
    std::size_t dot = word.find('.', 1);
    return dot != word.npos && dot + 2 < word.size() && word[dot - 1] != '.' &&
           word[dot + 1] != '.';
}

std::string comparable(std::string_view words) {
    std::string line = lower(text::clean_line(words));
    std::string out;
    for (std::size_t begin = 0; begin < line.size();) {
        std::size_t end = std::min(line.find(' ', begin), line.size());
        std::string_view word = std::string_view(line).substr(begin, end - begin);
        if (!is_name(word)) (out += word) += ' ';
        begin = end + 1;
    }
    for (std::size_t at = out.find("’"); at != std::string::npos; at = out.find("’", at))
        out.replace(at, std::string_view("’").size(), "'");
    return out;
}

struct ByStatus {
    std::string_view detail;  // after the class
    FailureReason reason;
};

// What the codes of RFC 3463 and its registry mean where the words say nothing.
FailureReason reason_of_status(std::string_view status) {
    using enum FailureReason;
    static constexpr std::array<ByStatus, 34> known{{
        {"1.1", unknown_user},
        {"1.2", unknown_host},
        {"1.3", unknown_user},
        {"1.4", unknown_user},
        {"1.6", moved},
        {"1.7", sender_rejected},
        {"1.8", sender_rejected},
        {"1.10", no_mail},
        {"1.351", unknown_user},
        {"2.1", disabled},
        {"2.2", mailbox_full},
        {"2.3", too_big},
        {"3.1", mailbox_full},
        {"3.2", system},
        {"3.3", system},
        {"3.4", too_big},
        {"3.5", system},
        {"4.1", expired},
        {"4.2", network},
        {"4.3", system},
        {"4.4", unknown_host},
        {"4.5", too_often},
        {"4.6", network},
        {"4.7", expired},
        {"7.0", policy},
        {"7.1", policy},
        {"7.2", policy},
        {"7.8", not_authenticated},
        {"7.9", policy},
        {"7.20", not_authenticated},
        {"7.23", not_authenticated},
        {"7.25", not_authenticated},
        {"7.26", not_authenticated},
        {"7.27", no_mail},
    }};
    if (status.size() < 5) return other;
    std::string_view detail = status.substr(2);
    for (const ByStatus& one : known)
        if (detail == one.detail) return one.reason;
    switch (detail.front()) {
        case '3':
            return system;
        case '4':
            return network;
        case '5':
        case '6':
            return protocol;
        case '7':
            return policy;
        default:
            return other;
    }
}

bool is_lasting(FailureReason reason) {
    using enum FailureReason;
    return reason == unknown_user || reason == unknown_host || reason == moved || reason == no_mail;
}

// "mail.example.com does not exist" is about a host, "someone@example.com does not exist" is not.
bool names_missing_host(std::string_view words) {
    std::string line = lower(text::clean_line(words));
    for (std::string_view end : {" does not exist", " doesn't exist", " is unknown"})
        for (std::size_t at = line.find(end); at != line.npos; at = line.find(end, at + 1)) {
            std::size_t begin = at == 0 ? 0 : line.find_last_of(" \t<", at - 1) + 1;
            std::string_view name = std::string_view(line).substr(begin, at - begin);
            if (is_name(name) && name.find_first_of("@/>:") == name.npos) return true;
        }
    return false;
}

}  // namespace

FailureReason reason_in(std::string_view words) {
    std::string text = comparable(words);
    if (names_missing_host(words)) return FailureReason::unknown_host;
    for (std::span<const FailurePhrase> phrases :
         {limit_phrases(), refusal_phrases(), address_phrases()})
        for (const FailurePhrase& phrase : phrases)
            if (has_phrase(text, phrase.words)) return phrase.reason;
    return FailureReason::other;
}

namespace {

// Called unknown by words only. Whoever takes a recipient and calls him unknown once the words are
// there has looked at the words; and a bare 550 of which nobody tells what it answered to may be
// such a one. To stop writing to somebody asks for more: an exact code, an answer to the recipient,
// words about an account, or a server that speaks of its own users (no code at all).
bool is_surely_unknown(const FailedRecipient& one, Stage stage) {
    bool is_exact =
        one.status.size() >= 5 && one.status.substr(1, 3) == ".1." && !one.status.ends_with(".0");
    bool is_disabled = one.status.ends_with(".2.1");
    if (is_exact || is_disabled || stage == Stage::recipient || has_word(one.diagnostic, "account"))
        return true;
    return stage == Stage::unknown && one.smtp_code.empty();
}

}  // namespace

void judge(FailedRecipient& one, Stage stage) {
    one.reason = reason_in(one.diagnostic);
    // Words that are said of everything tell less than a code.
    FailureReason by_status = reason_of_status(one.status);
    bool is_vague = one.reason == FailureReason::other || one.reason == FailureReason::filtered;
    if (is_vague && by_status != FailureReason::other && by_status != FailureReason::protocol)
        one.reason = by_status;
    if (one.reason == FailureReason::other) one.reason = by_status;
    if (one.reason == FailureReason::unknown_user && !is_surely_unknown(one, stage))
        one.reason = FailureReason::filtered;
    if (is_lasting(one.reason) && stage == Stage::sender)
        one.reason = FailureReason::sender_rejected;
    // A program that delivers on that machine failed; the address is known there.
    if (is_lasting(one.reason) && stage == Stage::program) one.reason = FailureReason::system;
    one.is_hard = is_lasting(one.reason) && one.action != "delayed";
}

}  // namespace hamdel::mail
