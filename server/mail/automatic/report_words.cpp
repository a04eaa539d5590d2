#include "automatic/report_words.h"

#include <algorithm>
#include <array>

#include "html/clean.h"
#include "reading/ascii.h"

namespace hamdel::mail {
namespace {

constexpr std::size_t longest_report = 256 * 1024;

// "----- Original message -----", "Message headers follow:" and their like.
bool announces_returned(std::string_view line) {
    static constexpr std::array<std::string_view, 19> said{
        "original message",    "copy of the message",    "copy of your message",
        "unsent message",      "message header",         "original header",
        "returned message",    "below this line",        "message text follows",
        "message follows",     "headers of the message", "header of the original",
        "undelivered message", "content of the message", "rejected message",
        "headers follow",      "original mail",          "returned mail follows",
        "the full text of"};
    std::string words = lower(trimmed(line));
    if (words.size() > 100) return false;
    bool is_ruled = words.starts_with("--") || words.starts_with("==") ||
                    words.starts_with("|--") || words.starts_with("**") ||
                    words.starts_with("__") || words.starts_with("> --");
    bool is_announced = words.ends_with(':') || words.ends_with("follow.") ||
                        words.ends_with("follows.") || words.ends_with("follow") ||
                        words.ends_with("follows") || words.ends_with("following.");
    if (!is_ruled && !is_announced) return false;
    return std::ranges::any_of(said, [&](auto one) { return words.find(one) != words.npos; });
}

// The head of a mail among the words, without any announcement.
bool begins_head(std::string_view line) {
    for (std::string_view name : {"return-path:", "received: ", "received:from",
                                  "x-received:", "dkim-signature:", "delivered-to:"})
        if (begins_with(line, name)) return true;
    return false;
}

std::string plain_words(const Mail& mail) {
    if (!trimmed(mail.text).empty() || mail.html.empty()) return mail.text;
    auto clean = html::clean(std::string_view(mail.html).substr(0, longest_report));
    return clean ? clean->text : mail.html;
}

}  // namespace

ReportWords report_words(const Mail& mail) {
    std::string text = plain_words(mail);
    if (text.size() > longest_report) text.resize(longest_report);
    bool has_words = false;
    for (std::string_view line : lines_of(text)) {
        std::size_t at = static_cast<std::size_t>(line.data() - text.data());
        if (announces_returned(line) && has_words) {
            std::size_t next = std::min(at + line.size() + 1, text.size());
            return {text.substr(0, at), text.substr(next)};
        }
        if (begins_head(line) && has_words) return {text.substr(0, at), text.substr(at)};
        has_words |= !trimmed(line).empty();
    }
    return {text, {}};
}

const Attachment* returned_mail(const Mail& mail) {
    for (const Attachment& file : mail.attachments)
        if (!file.is_of_forwarded &&
            (file.type == "message/rfc822" || file.type == "text/rfc822-headers" ||
             file.type == "text/rfc822" || file.type == "message/global"))
            return &file;
    return nullptr;
}

}  // namespace hamdel::mail
