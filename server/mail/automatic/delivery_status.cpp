#include "automatic/delivery_status.h"

#include <optional>

#include "automatic/failure_reason.h"
#include "automatic/smtp_reply.h"
#include "kernel/text/text.h"
#include "reading/addresses.h"
#include "reading/ascii.h"
#include "reading/encoded_words.h"
#include "reading/head.h"

namespace hamdel::mail {
namespace {

constexpr std::size_t most_recipients = 1000;

// "rfc822; someone@there" without what stands before the ";".
std::string_view after_type(std::string_view value) {
    std::size_t at = value.find(';');
    return at == value.npos ? trimmed(value) : trimmed(value.substr(at + 1));
}

std::string_view type_of_value(std::string_view value) {
    std::size_t at = value.find(';');
    return at == value.npos ? std::string_view() : trimmed(value.substr(0, at));
}

std::string address_in(std::string_view value) {
    auto addresses = read_addresses(after_type(value));
    return addresses.empty() ? std::string() : addresses.front().address;
}

std::string_view field(const std::vector<HeaderLine>& lines, std::string_view name) {
    const std::string* found = find_line(lines, name);
    return found ? std::string_view(*found) : std::string_view();
}

// The recipient as we wrote it: a server that passes a mail on reports another of its own.
std::string recipient_of(const std::vector<HeaderLine>& lines) {
    for (std::string_view name : {"original-recipient", "final-recipient", "x-actual-recipient"})
        if (std::string address = address_in(field(lines, name)); address.find('@') != address.npos)
            return address;
    return address_in(field(lines, "final-recipient"));
}

bool is_general(std::string_view status) {
    return status.size() < 5 || status.substr(1) == ".0.0" || status.ends_with(".0");
}

std::optional<FailedRecipient> read_group(const std::vector<HeaderLine>& lines) {
    if (!find_line(lines, "final-recipient") && !find_line(lines, "original-recipient")) return {};
    FailedRecipient one;
    one.address = recipient_of(lines);
    one.action = lower(field(lines, "action"));
    one.action.resize(std::min(one.action.find_first_of(" \t;("), one.action.size()));
    std::string_view diagnostic = field(lines, "diagnostic-code");
    if (diagnostic.empty()) diagnostic = field(lines, "x-supplementary-info");
    one.diagnostic = text::clean_line(decode_words(diagnostic));
    std::string said = status_at(trimmed(field(lines, "status")));
    bool is_success =
        one.action == "delivered" || one.action == "relayed" || one.action == "expanded";
    SmtpReply reply = find_reply(after_type(one.diagnostic), is_success);
    one.smtp_code = reply.code;
    // The remote's own code says more than the sum that its reporter makes of it.
    bool is_nearer = !reply.status.empty() && (!reply.code.empty() || is_general(said));
    one.status = is_nearer && (!is_general(reply.status) || is_general(said)) ? reply.status : said;
    if (one.action.empty()) one.action = said.starts_with('2') ? "delivered" : "failed";
    bool is_of_program = is_same_word(type_of_value(one.diagnostic), "x-unix");
    judge(one, is_of_program ? Stage::program : Stage::unknown);
    return one;
}

}  // namespace

std::vector<FailedRecipient> read_delivery_status(std::string_view fields) {
    std::vector<FailedRecipient> out;
    std::vector<HeaderLine> group;
    auto end_group = [&] {
        if (auto one = read_group(group); one && out.size() < most_recipients)
            out.push_back(std::move(*one));
        group.clear();
    };
    for (std::string_view line : lines_of(fields)) {
        std::size_t colon = line.find(':');
        bool is_continued = !line.empty() && is_space(line.front()) && !group.empty();
        if (trimmed(line).empty()) {
            end_group();
        } else if (is_continued) {
            group.back().value += ' ';
            group.back().value += trimmed(line);
        } else if (colon != line.npos) {
            std::string name = lower(trimmed(line.substr(0, colon)));
            // Groups without an empty line between them.
            if (name == "final-recipient" && find_line(group, name)) end_group();
            group.push_back({std::move(name), std::string(trimmed(line.substr(colon + 1)))});
        }
    }
    end_group();
    return out;
}

}  // namespace hamdel::mail
