#include "automatic/smtp_reply.h"

#include <algorithm>

#include "reading/ascii.h"

namespace hamdel::mail {
namespace {

bool is_word_before(std::string_view words, std::size_t at) {
    if (at == 0) return false;
    char c = words[at - 1];
    return is_digit(c) || c == '.' || c == '-' || c == '_' || c == '/' || c == '@' || c == '[' ||
           c == '=' || (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<signed char>(c) < 0;
}

bool is_reply_class(char c, bool with_success) {
    return c == '4' || c == '5' || (with_success && c == '2');
}

// "550" as a word of its own, followed by words, a dash or an end.
std::string code_at(std::string_view words, bool with_success) {
    if (words.size() < 3 || !is_reply_class(words[0], with_success)) return {};
    if (words[1] < '0' || words[1] > '5' || !is_digit(words[2])) return {};
    if (words.size() > 3) {
        char next = words[3];
        bool ends = is_space(next) || next == '-' || next == ':' || next == '#' || next == ',' ||
                    next == ';' || next == ')' || next == '\'' || next == '"' || next == '<' ||
                    next == '(';
        // A full stop ends a sentence; within an address or a version it does not.
        if (next == '.') ends = words.size() == 4 || is_space(words[4]);
        if (!ends) return {};
    }
    return std::string(words.substr(0, 3));
}

std::string status_after(std::string_view words) {
    // "550 5.1.1", "550-5.1.1", "550 #5.1.1", "550-'5.7.1", "550 (5.1.1".
    std::size_t at = 0;
    while (at < words.size() && at < 4 &&
           std::string_view(" -:#'(<[\t").find(words[at]) != words.npos)
        ++at;
    return status_at(words.substr(at));
}

}  // namespace

std::string status_at(std::string_view words) {
    if (words.size() < 5 || (words[0] != '2' && words[0] != '4' && words[0] != '5')) return {};
    if (words[1] != '.') return {};
    std::size_t at = 2;
    for (int part = 0; part < 2; ++part) {
        std::size_t begin = at;
        while (at < words.size() && is_digit(words[at]) && at - begin < 3)
            ++at;
        if (at == begin) return {};
        if (part == 0) {
            if (at >= words.size() || words[at] != '.') return {};
            ++at;
        }
    }
    // An address of a machine has a fourth number.
    if (at < words.size() && is_digit(words[at])) return {};
    if (at + 1 < words.size() && words[at] == '.' && is_digit(words[at + 1])) return {};
    return std::string(words.substr(0, at));
}

SmtpReply find_reply(std::string_view words, bool with_success) {
    SmtpReply both, alone;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!is_reply_class(words[at], with_success) || is_word_before(words, at)) continue;
        if (std::string code = code_at(words.substr(at), with_success); !code.empty()) {
            std::string status = status_after(words.substr(at + 3));
            if (!status.empty() && status[0] == code[0]) {
                both = {code, status};
                at += 3 + status.size();
            } else if (alone.code.empty()) {
                alone.code = code;
            }
        } else if (std::string status = status_at(words.substr(at));
                   !status.empty() && alone.status.empty()) {
            alone.status = status;
            at += status.size() - 1;
        }
    }
    return both.code.empty() ? alone : both;
}

}  // namespace hamdel::mail
