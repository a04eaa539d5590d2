#include "automatic/failed_recipients.h"

#include <algorithm>
#include <array>

#include "automatic/failure_reason.h"
#include "automatic/smtp_reply.h"
#include "kernel/text/text.h"
#include "reading/ascii.h"

namespace hamdel::mail {
namespace {

constexpr std::size_t most_named = 200;

// An address as it stands in a line.
struct SeenAddress {
    std::string address;
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_local(char c) {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') ||
           std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos ||
           static_cast<signed char>(c) < 0;
}
bool is_domain(char c) {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '-' || c == '.' ||
           static_cast<signed char>(c) < 0;
}

std::vector<SeenAddress> addresses_in(std::string_view line) {
    std::vector<SeenAddress> out;
    for (std::size_t sign = line.find('@'); sign != line.npos; sign = line.find('@', sign + 1)) {
        std::size_t begin = sign, end = sign + 1;
        while (begin > 0 && is_local(line[begin - 1]))
            --begin;
        while (end < line.size() && is_domain(line[end]))
            ++end;
        while (end > sign + 1 && (line[end - 1] == '.' || line[end - 1] == '-'))
            --end;
        while (begin < sign && (line[begin] == '\'' || line[begin] == '.'))
            ++begin;
        if (begin == sign || end <= sign + 1) continue;
        out.push_back({std::string(line.substr(begin, end - begin)), begin, end});
    }
    return out;
}

bool is_same_address(std::string_view a, std::string_view b) {
    return is_same_word(a, b);
}

// Lines whose addresses are of somebody else: whom to ask, who wrote, ways and ids.
bool speaks_of_others(std::string_view line) {
    static constexpr std::array<std::string_view, 24> said{
        "mail from",     "contact",
        "postmaster",    "for further assistance",
        "for help",      "for assistance",
        "envelope-from", "message-id",
        "from:",         "sender:",
        "reply-to",      "sent by",
        "return-path",   "please send",
        "report this",   "abuse@",
        "support@",      "subject:",
        "references:",   "in-reply-to:",
        "return path:",  "x-",
        "received",      "http"};
    std::string words = lower(trimmed(line));
    for (std::string_view one : said) {
        bool at_beginning = one.ends_with(':') || one == "x-" || one == "received" || one == "http";
        if (at_beginning ? words.starts_with(one) : words.find(one) != words.npos) return true;
    }
    return false;
}

// How surely a line names a failed recipient.
enum class Weight { none, mentioned, answered, listed };

std::string_view without_marks(std::string_view text) {
    while (!text.empty() && std::string_view(" \t*-•>\"'<([|:;,").find(text.front()) != text.npos)
        text.remove_prefix(1);
    return text;
}

// "<a@b>:", "  a@b", "* a@b", "Recipient: <a@b>", "Could not be delivered to: <a@b>" list one;
// ">>> RCPT TO:<a@b>" and "550 <a@b>... User unknown" answer for one.
Weight weigh(std::string_view line, const SeenAddress& seen) {
    if (speaks_of_others(line)) return Weight::none;
    std::string_view before = trimmed(line.substr(0, seen.begin));
    std::string start = lower(before);
    if (start.find("rcpt to") != start.npos) return Weight::answered;
    bool is_first = without_marks(before).empty();
    if (is_first) return Weight::listed;
    if (find_reply(before.substr(0, 16)).code.size() == 3) return Weight::answered;
    static constexpr std::array<std::string_view, 16> introductions{
        "recipient:",    "recipients:",   "delivered to:", "message to:",
        "addressed to:", "unknown user:", "mail to",       "message to",
        "deliver to",    "delivered to",  "sent to",       "recipient",
        "address:",      "addresses:",    "mailbox:",      "user:"};
    while (!start.empty() &&
           std::string_view("<\"' ([").find(start.back()) != std::string_view::npos)
        start.pop_back();
    for (std::string_view one : introductions)
        if (start.ends_with(one)) return Weight::listed;
    return Weight::mentioned;
}

struct Place {
    std::string address;
    std::size_t line = 0;
    Weight weight = Weight::none;
};

// Whoever is named after MAIL FROM in a transcript wrote the mail that failed.
std::vector<std::string> senders_in(const std::vector<std::string_view>& lines) {
    std::vector<std::string> out;
    for (std::string_view line : lines)
        if (has_word(line.substr(0, 200), "mail from:") && out.size() < 20)
            for (const SeenAddress& seen : addresses_in(line.substr(0, 2000)))
                out.push_back(seen.address);
    return out;
}

std::vector<Place> places_in(const std::vector<std::string_view>& lines) {
    std::vector<Place> out;
    std::vector<std::string> senders = senders_in(lines);
    auto is_sender = [&](std::string_view address) {
        return std::ranges::any_of(
            senders, [&](const std::string& one) { return is_same_address(one, address); });
    };
    for (std::size_t i = 0; i < lines.size() && out.size() < 2000; ++i)
        for (const SeenAddress& seen : addresses_in(lines[i].substr(0, 2000)))
            out.push_back(
                {seen.address, i, is_sender(seen.address) ? Weight::none : weigh(lines[i], seen)});
    return out;
}

// What is said of one: from the line that names him to that which names the next.
std::string section_of(const std::vector<std::string_view>& lines, std::size_t from,
                       std::size_t to) {
    constexpr std::size_t longest = 8000;
    std::string out;
    for (std::size_t i = from; i < to && i < lines.size() && out.size() < longest; ++i)
        (out += trimmed(lines[i])) += ' ';
    return out;
}

bool names(std::string_view line, std::string_view address) {
    return std::ranges::any_of(addresses_in(line.substr(0, 2000)), [&](const SeenAddress& seen) {
        return is_same_address(seen.address, address);
    });
}

// Lines in which a server's refusal names the address itself: the surest words there are.
std::string refusals_of(const std::vector<std::string_view>& lines, std::string_view address) {
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string_view line = lines[i];
        if (!names(line, address) || lower(line).find("rcpt to:") != std::string::npos) continue;
        std::string_view start = line;
        while (!start.empty() && std::string_view(" <>").find(start.front()) != start.npos)
            start.remove_prefix(1);
        if (find_reply(start.substr(0, 12)).code.empty()) continue;
        (out += trimmed(line)) += ' ';
    }
    return out;
}

// A transcript: ">>> DATA" and below it "<<< 550 no such user". The command before the refusal of
// this address; where none names it, the one before all refusals, if it is one.
std::string refused_command(const std::vector<std::string_view>& lines, std::string_view address) {
    std::string command, first;
    bool is_only_one = true;
    for (std::string_view line : lines) {
        std::string_view words = trimmed(line);
        if (words.starts_with(">>> ")) {
            command = lower(trimmed(words.substr(4)));
        } else if (words.starts_with("<<< ")) {
            if (find_reply(words.substr(4, 12)).code.empty()) continue;
            if (names(words, address)) return command;
            if (first.empty())
                first = command;
            else if (first != command)
                is_only_one = false;
        }
    }
    return is_only_one ? first : std::string();
}

Stage stage_in(std::string_view section, const std::vector<std::string_view>& lines,
               std::string_view address) {
    std::string text = lower(section);
    for (std::string_view one :
         {"end of data", "data command", "final data", "after data", "command data "})
        if (text.find(one) != text.npos) return Stage::content;
    for (std::string_view one : {"mail from command", "after mail from", "our mail from",
                                 "helo command", "after ehlo", "after helo", "initial connection"})
        if (text.find(one) != text.npos) return Stage::sender;
    for (std::string_view one : {"rcpt to command", "after rcpt to", "our rcpt to", "[rcpt_to]",
                                 "rcpt to response", "smtp:rcpt"})
        if (text.find(one) != text.npos) return Stage::recipient;
    for (std::string_view one : {"command output", "pipe to |"})
        if (text.find(one) != text.npos) return Stage::program;
    std::string command = refused_command(lines, address);
    if (command.starts_with("data")) return Stage::content;
    if (command.starts_with("mail") || command.starts_with("ehlo") || command.starts_with("helo"))
        return Stage::sender;
    return command.starts_with("rcpt") ? Stage::recipient : Stage::unknown;
}

bool is_delay(std::string_view words) {
    std::string text = lower(words);
    for (std::string_view one :
         {"has been delayed", "not yet been delivered", "will be retried", "will keep trying",
          "warning message only", "still undelivered", "delivery attempts will continue",
          "delay reason", "will continue to be attempted", "continue trying",
          "temporary failure:", "به تأخیر افتاد"})
        if (text.find(one) != text.npos) return true;
    return false;
}

// Something that tells why: a code, or words that are known.
bool says_why(std::string_view section) {
    SmtpReply reply = find_reply(section);
    return !reply.code.empty() || !reply.status.empty() ||
           reason_in(section) != FailureReason::other;
}

FailedRecipient told_recipient(std::string address, std::string_view section, std::string_view all,
                               const std::vector<std::string_view>& lines) {
    FailedRecipient one;
    one.address = std::move(address);
    std::string refusals = refusals_of(lines, one.address);
    std::string_view words = says_why(refusals)  ? std::string_view(refusals)
                             : says_why(section) ? section
                                                 : all;
    one.diagnostic = text::clip(text::clean_line(words), 1000);
    SmtpReply reply = find_reply(one.diagnostic);
    one.smtp_code = reply.code;
    one.status = reply.status;
    if (is_delay(all)) one.action = "delayed";
    judge(one, stage_in(section.empty() ? all : section, lines, one.address));
    return one;
}

// Where the next recipient begins.
std::size_t end_of(const Place& place, const std::vector<Place>& places, std::size_t last) {
    for (const Place& next : places)
        if (next.line > place.line && next.weight >= Weight::answered &&
            !is_same_address(next.address, place.address))
            return next.line;
    return last;
}

bool is_listed(const std::vector<FailedRecipient>& all, std::string_view address) {
    return std::ranges::any_of(
        all, [&](const auto& one) { return is_same_address(one.address, address); });
}

}  // namespace

std::vector<FailedRecipient> read_failed_recipients(std::string_view words,
                                                    const std::vector<std::string>& known) {
    std::vector<std::string_view> lines = lines_of(words);
    std::vector<Place> places = places_in(lines);
    Weight best = Weight::none;
    for (const Place& place : places)
        best = std::max(best, place.weight);
    std::vector<const Place*> chosen;
    auto is_known = [&](const Place& place) {
        return std::ranges::any_of(
            known, [&](const std::string& one) { return is_same_address(one, place.address); });
    };
    for (const Place& place : places) {
        bool counts =
            known.empty() ? place.weight == best && best != Weight::none : is_known(place);
        if (counts) chosen.push_back(&place);
    }
    std::vector<FailedRecipient> out;
    for (std::size_t i = 0; i < chosen.size() && out.size() < most_named; ++i) {
        const Place& place = *chosen[i];
        if (is_listed(out, place.address)) continue;
        std::size_t end = end_of(place, places, lines.size());
        out.push_back(
            told_recipient(place.address, section_of(lines, place.line, end), words, lines));
    }
    for (const std::string& address : known)
        if (!is_listed(out, address) && out.size() < most_named)
            out.push_back(told_recipient(address, {}, words, lines));
    return out;
}

Stage refused_at(std::string_view words, std::string_view address) {
    std::vector<std::string_view> lines = lines_of(words);
    std::vector<Place> places = places_in(lines);
    auto place = std::ranges::find_if(
        places, [&](const Place& one) { return is_same_address(one.address, address); });
    if (place == places.end()) return stage_in(words, lines, address);
    std::size_t end = end_of(*place, places, lines.size());
    return stage_in(section_of(lines, place->line, end), lines, address);
}

}  // namespace hamdel::mail
