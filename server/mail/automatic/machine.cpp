#include "automatic/machine.h"

#include <algorithm>
#include <array>
#include <span>

#include "reading/ascii.h"

namespace hamdel::mail {
namespace {

bool begins_with_any(std::string_view text, std::span<const std::string_view> all) {
    return std::ranges::any_of(all, [&](auto one) { return text.starts_with(one); });
}
bool holds_any(std::string_view text, std::span<const std::string_view> all) {
    return std::ranges::any_of(all, [&](auto one) { return text.find(one) != text.npos; });
}

std::string field(const Mail& mail, std::string_view name) {
    const std::string* line = mail.header(name);
    return line ? lower(trimmed(*line)) : std::string();
}

bool is_mail_system(std::string_view address, std::string_view name) {
    static constexpr std::array<std::string_view, 9> locals{
        "mailer-daemon", "mailer_daemon", "postmaster", "post_master",  "mail.delivery.system",
        "mail-daemon",   "mailerdaemon",  "mdaemon",    "mail-delivery"};
    static constexpr std::array<std::string_view, 8> names{
        "mail delivery",      "mailer-daemon",        "mailer daemon", "mail deliver system",
        "delivery subsystem", "system administrator", "postmaster",    "mail system"};
    return begins_with_any(lower(address), locals) || holds_any(lower(name), names);
}

bool has_system_return_path(const Mail& mail) {
    if (!mail.return_path) return false;
    std::string path = lower(*mail.return_path);
    return path.empty() || path.starts_with("mailer-daemon") || path.starts_with("double-bounce");
}

// "Re: Re: Auto: …" without what mail programs put before it.
std::string subject_without_marks(const Mail& mail) {
    std::string subject = lower(mail.subject);
    for (bool goes_on = true; goes_on;) {
        goes_on = false;
        for (std::string_view mark : {"re:", "aw:", "sv:", "پاسخ:"})
            if (subject.starts_with(mark)) {
                subject = trimmed(std::string_view(subject).substr(mark.size()));
                goes_on = true;
            }
    }
    return subject;
}

constexpr std::string_view answer_subjects[] = {"auto reply",
                                                "auto-reply",
                                                "autoreply",
                                                "auto response",
                                                "auto-response",
                                                "autoresponse",
                                                "auto:",
                                                "automatic reply",
                                                "automatic response",
                                                "automated reply",
                                                "automated response",
                                                "out of office",
                                                "out-of-office",
                                                "out of the office",
                                                "ooo:",
                                                "vacation",
                                                "away from",
                                                "i am away",
                                                "on vacation",
                                                "on leave",
                                                "abwesenheit",
                                                "automatische antwort",
                                                "automatisch antwoord",
                                                "afwezig",
                                                "réponse automatique",
                                                "absence du bureau",
                                                "respuesta automática",
                                                "fuera de la oficina",
                                                "risposta automatica",
                                                "fuori sede",
                                                "resposta automática",
                                                "autosvar",
                                                "automaattinen vastaus",
                                                "automatisk svar",
                                                "automatiskt svar",
                                                "odpowiedź automatyczna",
                                                "automatická odpověď",
                                                "otomatik yanıt",
                                                "автоответ",
                                                "автоматический ответ",
                                                "رد تلقائي",
                                                "پاسخ خودکار",
                                                "پاسخ اتوماتیک",
                                                "جواب خودکار",
                                                "در مرخصی",
                                                "自動応答",
                                                "自動返信",
                                                "不在",
                                                "自动回复",
                                                "自動回覆",
                                                "부재중",
                                                "자동 회신"};

constexpr std::string_view answer_words[] = {"out of the office",  "out of office",
                                             "on vacation",        "on leave",
                                             "on holiday",         "i am away",
                                             "i'm away",           "i will be away",
                                             "am currently away",  "am not in the office",
                                             "automatic reply",    "automated response",
                                             "automatic response", "auto-reply",
                                             "im urlaub",          "nicht im büro",
                                             "absent du bureau",   "fuera de la oficina",
                                             "در مرخصی",           "در دسترس نیستم",
                                             "پاسخ خودکار",        "پیام خودکار",
                                             "в отпуске",          "不在"};

constexpr std::string_view failure_subjects[] = {"undeliver",
                                                 "delivery status notification",
                                                 "delivery failure",
                                                 "delivery failed",
                                                 "delivery has failed",
                                                 "failed delivery",
                                                 "failure notice",
                                                 "failure delivery",
                                                 "mail failure",
                                                 "mail delivery failed",
                                                 "mail failed",
                                                 "mail system error",
                                                 "mail error",
                                                 "message delivery",
                                                 "delivery report",
                                                 "delivery problem",
                                                 "delivery error",
                                                 "delivery notification",
                                                 "delivery delayed",
                                                 "delivery delay",
                                                 "delayed delivery",
                                                 "mail could not be",
                                                 "message could not be",
                                                 "could not be delivered",
                                                 "could not send message",
                                                 "non-delivery",
                                                 "nondeliver",
                                                 "not delivered",
                                                 "not been delivered",
                                                 "non delivery",
                                                 "returned mail",
                                                 "returned to sender",
                                                 "returning message",
                                                 "returning to sender",
                                                 "message you sent blocked",
                                                 "unable to deliver",
                                                 "rejected message",
                                                 "message rejected",
                                                 "undelivered",
                                                 "delivery unsuccessful",
                                                 "mail delivery status",
                                                 "notice: mail delivery",
                                                 "email delivery failure",
                                                 "postmaster notify",
                                                 "errors from",
                                                 "bounce",
                                                 "message status - undeliverable",
                                                 "delayed 24 hours",
                                                 "warning: message",
                                                 "عدم تحویل",
                                                 "تحویل نشد",
                                                 "تحویل داده نشد",
                                                 "برگشت خورد",
                                                 "ارسال نشد",
                                                 "unzustellbar",
                                                 "nicht zugestellt",
                                                 "unzustellbare",
                                                 "non remis",
                                                 "non distribu",
                                                 "échec de la remise",
                                                 "no se puede entregar",
                                                 "no entregado",
                                                 "non recapitabile",
                                                 "mancato recapito",
                                                 "não é possível entregar",
                                                 "não entregue",
                                                 "недоставленн",
                                                 "не доставлено",
                                                 "配信不能",
                                                 "配信できません",
                                                 "エラーメール",
                                                 "メールエラー",
                                                 "退信",
                                                 "未送达",
                                                 "无法送达",
                                                 "iletilemedi"};

constexpr std::string_view failure_words[] = {"could not be delivered",
                                              "couldn't be delivered",
                                              "cannot be delivered",
                                              "can not be delivered",
                                              "can't be delivered",
                                              "was not delivered",
                                              "not be delivered",
                                              "wasn't delivered",
                                              "not been delivered",
                                              "has not yet been delivered",
                                              "did not reach",
                                              "unable to deliver",
                                              "wasn't able to deliver",
                                              "not able to deliver",
                                              "delivery has failed",
                                              "delivery failed",
                                              "failed to deliver",
                                              "could not deliver",
                                              "permanent error",
                                              "permanent fatal error",
                                              "delivery errors",
                                              "transcript of session",
                                              "failed permanently",
                                              "was undeliverable",
                                              "undeliverable",
                                              "could not be sent",
                                              "your message was rejected",
                                              "was blocked by",
                                              "error occurred while trying to deliver",
                                              "error delivering",
                                              "was automatically rejected",
                                              "failed addresses",
                                              "delivery status notification",
                                              "was not relayed",
                                              "has been delayed",
                                              "returned to you",
                                              "rejected by a remote",
                                              "unknown user:",
                                              "message is being returned",
                                              "has been returned",
                                              "has been rejected",
                                              "not deliverable",
                                              "送信できませんでした",
                                              "配信できません",
                                              "送信先",
                                              "تحویل داده نشد",
                                              "تحویل نشد",
                                              "رسانده نشد",
                                              "не может быть отправлено",
                                              "не было доставлено",
                                              "konnte nicht zugestellt",
                                              "n'a pas pu être",
                                              "no se ha podido entregar",
                                              "non è riuscito",
                                              "não pôde ser entregue"};

}  // namespace

bool is_from_mail_system(const Mail& mail) {
    if (has_system_return_path(mail)) return true;
    for (const Address& from : mail.from)
        if (is_mail_system(from.address, from.name)) return true;
    return mail.sender && is_mail_system(mail.sender->address, mail.sender->name);
}

bool has_failure_subject(const Mail& mail) {
    return holds_any(lower(mail.subject), failure_subjects);
}

bool has_failure_words(std::string_view words) {
    return holds_any(lower(words.substr(0, 4000)), failure_words);
}

bool has_answer_subject(const Mail& mail) {
    return begins_with_any(subject_without_marks(mail), answer_subjects);
}

// A program sent it, to one person and not to a list, and it says that somebody is away.
bool says_away(const Mail& mail) {
    std::string precedence = field(mail, "precedence");
    bool is_sent_by_program = field(mail, "auto-submitted").starts_with("auto-") ||
                              precedence == "bulk" || precedence == "junk" ||
                              (mail.return_path && mail.return_path->empty());
    bool is_of_list = mail.header("list-id") || mail.header("list-unsubscribe");
    return is_sent_by_program && !is_of_list &&
           holds_any(lower(std::string_view(mail.text).substr(0, 1500)), answer_words);
}

bool is_auto_reply(const Mail& mail) {
    if (says_away(mail)) return true;
    std::string submitted = field(mail, "auto-submitted");
    if (submitted.starts_with("auto-replied") || submitted.starts_with("auto-notified"))
        return true;
    if (field(mail, "precedence") == "auto_reply" || field(mail, "precedence") == "auto-reply")
        return true;
    for (std::string_view name :
         {"x-autoreply", "x-autorespond", "x-auto-reply", "x-autoresponder", "x-mail-autoreply",
          "x-auto-response", "x-autoreply-from", "x-autogenerated", "x-vacation"})
        if (std::string value = field(mail, name); !value.empty() && value != "no") return true;
    if (field(mail, "x-apple-action").find("vacation") != std::string::npos) return true;
    if (field(mail, "x-post-messageclass").find("autoresponder") != std::string::npos) return true;
    if (field(mail, "delivered-to").starts_with("autoresponder")) return true;
    std::string subject = subject_without_marks(mail);
    bool is_answer = begins_with_any(subject, answer_subjects);
    // Generated, not answered: a shop's notice. With an answer's subject it is one.
    if (submitted.starts_with("auto-generated"))
        return is_answer || !mail.in_reply_to.empty() || subject != lower(mail.subject);
    return is_answer;
}

bool is_from_machine(const Mail& mail) {
    std::string submitted = field(mail, "auto-submitted");
    if (!submitted.empty() && !submitted.starts_with("no")) return true;
    std::string precedence = field(mail, "precedence");
    if (precedence == "bulk" || precedence == "junk" || precedence == "list") return true;
    for (std::string_view name : {"list-id", "list-unsubscribe", "list-post", "feedback-id",
                                  "x-auto-response-suppress", "x-loop"})
        if (mail.header(name)) return true;
    return has_system_return_path(mail);
}

}  // namespace hamdel::mail
