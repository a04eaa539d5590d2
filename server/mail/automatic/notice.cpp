#include "automatic/notice.h"

#include "automatic/failure_reason.h"
#include "automatic/smtp_reply.h"
#include "kernel/errors.h"
#include "kernel/json.h"
#include "kernel/text/text.h"
#include "reading/ascii.h"

namespace hamdel::mail {
namespace {

// The first object of the words: a notice is followed by how to unsubscribe. Long lines may have
// been broken, also within a text, where no line may end.
std::optional<Json> object_in(std::string_view words) {
    std::size_t begin = words.find('{');
    if (begin == words.npos || !trimmed(words.substr(0, begin)).empty()) return {};
    std::size_t depth = 0;
    bool is_text = false;
    std::string object;
    for (std::size_t at = begin; at < words.size(); ++at) {
        char c = words[at];
        if (is_text && (c == '\n' || c == '\r')) continue;
        object += c;
        if (is_text && c == '\\' && at + 1 < words.size())
            object += words[++at];
        else if (c == '"')
            is_text = !is_text;
        else if (!is_text && c == '{')
            ++depth;
        else if (!is_text && c == '}' && --depth == 0)
            break;
    }
    try {
        return parse_json(object);
    } catch (const Refusal&) {
        return {};
    }
}

FailedRecipient noticed_recipient(std::string_view address, std::string_view diagnostic,
                                  std::string_view status) {
    FailedRecipient one;
    one.address = address;
    one.diagnostic = text::clean_line(diagnostic);
    SmtpReply reply = find_reply(diagnostic, true);
    one.smtp_code = reply.code;
    one.status = reply.status.empty() ? status_at(status) : reply.status;
    return one;
}

void read_bounce(const Json& bounce, Automatic& out) {
    out.kind = AutomaticKind::bounce;
    const Json& all = bounce["bouncedRecipients"];
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Json& from = all.at(i);
        FailedRecipient one = noticed_recipient(
            from["emailAddress"].text(), from["diagnosticCode"].text(), from["status"].text());
        judge(one);
        out.recipients.push_back(std::move(one));
    }
}

void read_delivery(const Json& delivery, Automatic& out) {
    out.kind = AutomaticKind::delivered;
    const Json& all = delivery["recipients"];
    for (std::size_t i = 0; i < all.size(); ++i) {
        FailedRecipient one =
            noticed_recipient(all.at(i).text(), delivery["smtpResponse"].text(), "");
        one.action = "delivered";
        out.recipients.push_back(std::move(one));
    }
}

}  // namespace

std::optional<Automatic> read_notice(std::string_view words) {
    auto notice = object_in(words);
    if (!notice) return {};
    std::string_view kind = (*notice)["notificationType"].text();
    if (kind.empty()) kind = (*notice)["eventType"].text();
    Automatic out;
    out.is_machine = true;
    if (kind == "Bounce") {
        read_bounce((*notice)["bounce"], out);
    } else if (kind == "Delivery") {
        read_delivery((*notice)["delivery"], out);
    } else if (kind == "Complaint") {
        out.kind = AutomaticKind::feedback;
        out.feedback_type = (*notice)["complaint"]["complaintFeedbackType"].text();
        if (out.feedback_type.empty()) out.feedback_type = "abuse";
    } else {
        return {};
    }
    return out;
}

}  // namespace hamdel::mail
