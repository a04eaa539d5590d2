#include <algorithm>
#include <optional>

#include "automatic/delivery_status.h"
#include "automatic/failed_recipients.h"
#include "automatic/failure_reason.h"
#include "automatic/machine.h"
#include "automatic/notice.h"
#include "automatic/report_words.h"
#include "automatic/smtp_reply.h"
#include "mail/automatic.h"
#include "mail/read_mail.h"
#include "reading/addresses.h"
#include "reading/ascii.h"
#include "reading/head.h"

namespace hamdel::mail {
namespace {

const Attachment* attached(const Mail& mail, std::string_view type) {
    for (const Attachment& file : mail.attachments)
        if (file.type == type && !file.is_of_forwarded) return &file;
    return nullptr;
}

bool has_line(std::string_view words, std::string_view start) {
    return std::ranges::any_of(lines_of(words.substr(0, 20'000)),
                               [&](std::string_view line) { return begins_with(line, start); });
}

// RFC 5965; and Microsoft's, which sends the mail back under a fixed subject.
std::optional<Automatic> read_feedback(const Mail& mail) {
    const Attachment* report = attached(mail, "message/feedback-report");
    // Some write the fields among the words.
    bool is_in_words = returned_mail(mail) && has_line(mail.text, "feedback-type:");
    bool is_report = report || mail.report_type == "feedback-report" || is_in_words;
    bool is_complaint =
        begins_with(mail.subject, "complaint about message from") && returned_mail(mail);
    if (!is_report && !is_complaint) return {};
    Automatic out{AutomaticKind::feedback, true, {}, "abuse"};
    if (!report) return out;
    Head fields = read_head(report->bytes, 64 * 1024);
    if (const std::string* type = find_line(fields.lines, "feedback-type"))
        out.feedback_type = lower(trimmed(*type));
    return out;
}

bool is_success(const FailedRecipient& one) {
    return one.action == "delivered" || one.action == "relayed" || one.action == "expanded";
}

Automatic report_of(std::vector<FailedRecipient> recipients) {
    Automatic out{AutomaticKind::bounce, true, {}, {}};
    bool all_went_well = !recipients.empty() && std::ranges::all_of(recipients, is_success);
    if (all_went_well)
        out.kind = AutomaticKind::delivered;
    else
        std::erase_if(recipients, is_success);
    out.recipients = std::move(recipients);
    return out;
}

// The words beside the fields know what the fields leave out: codes of the remote, and what it
// answered to.
void learn_from_words(FailedRecipient& one, std::string_view words) {
    bool may_pass = one.reason == FailureReason::unknown_user ||
                    one.reason == FailureReason::unknown_host ||
                    one.reason == FailureReason::filtered;
    if (may_pass) judge(one, refused_at(words, one.address));
    auto told = read_failed_recipients(words, {one.address});
    if (told.empty()) return;
    const FailedRecipient& other = told.front();
    bool is_said = !one.diagnostic.empty() && one.reason != FailureReason::other;
    if (one.diagnostic.empty()) {
        if (one.smtp_code.empty()) one.smtp_code = other.smtp_code;
        if (one.status.empty() || (one.status.ends_with(".0.0") && !other.status.empty()))
            one.status = other.status;
        one.diagnostic = other.diagnostic;
    }
    if (is_said) return;
    if (other.reason == FailureReason::other) return;
    one.reason = other.reason;
    one.is_hard = other.is_hard && one.action != "delayed";
}

std::optional<Automatic> read_standard_report(const Mail& mail, const ReportWords& report) {
    std::vector<FailedRecipient> recipients;
    for (const Attachment& file : mail.attachments) {
        bool is_status =
            file.type == "message/delivery-status" || file.type == "message/global-delivery-status";
        if (is_status && !file.is_of_forwarded)
            std::ranges::move(read_delivery_status(file.bytes), std::back_inserter(recipients));
    }
    if (recipients.empty()) recipients = read_delivery_status(report.words);
    if (recipients.empty()) return {};
    for (FailedRecipient& one : recipients)
        learn_from_words(one, report.words);
    return report_of(std::move(recipients));
}

std::vector<std::string> named_in_head(const Mail& mail) {
    std::vector<std::string> out;
    for (const HeaderLine& line : mail.headers)
        if (line.name == "x-failed-recipients" || line.name == "x-failed-recipient")
            for (const Address& one : read_addresses(line.value))
                out.push_back(one.address);
    return out;
}

// The addressees of the mail that came back, where the report names none.
std::vector<std::string> addressees(const Mail& mail, const ReportWords& report) {
    const Attachment* file = returned_mail(mail);
    std::string_view bytes = file ? std::string_view(file->bytes) : report.returned;
    Head head = read_head(bytes, 64 * 1024);
    std::vector<std::string> out;
    for (std::string_view name : {"to", "x-envelope-to", "envelope-to"})
        if (const std::string* line = find_line(head.lines, name))
            for (const Address& one : read_addresses(*line))
                if (out.size() < 20 && one.address.find('@') != std::string::npos)
                    out.push_back(one.address);
    return out;
}

// A report that was passed on within another one: the inner one knows more.
std::vector<FailedRecipient> inner_recipients(const Mail& mail, const ReportWords& report) {
    const Attachment* file = returned_mail(mail);
    Mail inner = read_mail(file ? std::string_view(file->bytes) : report.returned);
    ReportWords words = report_words(inner);
    if (!is_from_mail_system(inner)) return {};
    if (auto standard = read_standard_report(inner, words)) return standard->recipients;
    return read_failed_recipients(words.words, named_in_head(inner));
}

// A server's refusal with words that are known.
bool has_refusal(std::string_view words) {
    words = words.substr(0, 4000);
    return !find_reply(words).code.empty() && reason_in(words) != FailureReason::other;
}

std::optional<Automatic> read_report_in_words(const Mail& mail, const ReportWords& report) {
    std::vector<std::string> named = named_in_head(mail);
    bool is_system =
        is_from_mail_system(mail) || !named.empty() || mail.report_type == "delivery-status";
    bool says_failed = has_failure_subject(mail) || mail.content_type == "multipart/report";
    bool tells_failure =
        has_failure_words(report.words) || (is_system && has_refusal(report.words));
    // A person may forward a report or ask about one; a system that writes so reports one.
    bool is_report = is_system ? says_failed || tells_failure || !named.empty()
                               : tells_failure && returned_mail(mail) && mail.in_reply_to.empty() &&
                                     !begins_with(mail.subject, "re:") &&
                                     !begins_with(mail.subject, "fw") && says_failed;
    if (!is_report) return {};
    auto recipients = read_failed_recipients(report.words, named);
    if (recipients.empty()) recipients = inner_recipients(mail, report);
    if (recipients.empty())
        recipients = read_failed_recipients(report.words, addressees(mail, report));
    return report_of(std::move(recipients));
}

}  // namespace

Automatic recognize_automatic(const Mail& mail) {
    if (auto feedback = read_feedback(mail)) return *feedback;
    ReportWords report = report_words(mail);
    if (auto notice = read_notice(report.words)) return *notice;
    bool may_report = is_from_mail_system(mail) || mail.content_type == "multipart/report" ||
                      attached(mail, "message/delivery-status") || has_failure_subject(mail);
    if (may_report)
        if (auto standard = read_standard_report(mail, report)) return *standard;
    bool is_answer = has_answer_subject(mail) && !has_failure_subject(mail);
    if (!is_answer)
        if (auto told = read_report_in_words(mail, report)) return *told;
    Automatic out;
    out.is_machine = is_from_machine(mail);
    if (is_auto_reply(mail)) out = {AutomaticKind::auto_reply, true, {}, {}};
    return out;
}

}  // namespace hamdel::mail
