#include "outgoing/addressed.h"

#include <algorithm>

namespace hamdel::email {
namespace {

struct Before {
    MailId id;
    std::string mail_id, direction, from_name, from_address, subject;
    std::vector<Person> to, cc;

    static constexpr auto fields =
        shape::fields(shape::field("id", &Before::id), shape::field("mail_id", &Before::mail_id),
                      shape::field("direction", &Before::direction),
                      shape::field("from_name", &Before::from_name),
                      shape::field("from_address", &Before::from_address),
                      shape::field("subject", &Before::subject), shape::field("to", &Before::to),
                      shape::field("cc", &Before::cc));
};

struct Chosen {
    MailId after_mail;
    std::vector<Person> cc, bcc;

    static constexpr auto fields =
        shape::fields(shape::field("after_mail", &Chosen::after_mail),
                      shape::field("cc", &Chosen::cc), shape::field("bcc", &Chosen::bcc));
};

std::optional<Person> address_of(const customers::Customer& customer) {
    for (const customers::Identity& one : customer.identities)
        if (one.type == customers::IdentityType::email) return Person{customer.name, one.value};
    return {};
}

bool is_among(const std::vector<Person>& people, const std::string& address) {
    return std::ranges::any_of(
        people, [&](const Person& one) { return plain_address(one.address) == address; });
}

void add_readers(Addressed& out, const Settings& settings, const MailRow& answered) {
    for (const auto* list : {&answered.to, &answered.cc})
        for (const Person& one : *list) {
            std::string address = plain_address(one.address);
            bool is_there = address.empty() || is_own(settings, address) ||
                            is_among(out.to, address) || is_among(out.cc, address);
            if (!is_there) out.cc.push_back(one);
        }
}

}  // namespace

std::vector<MailRow> mails_before(Read& tx, ConversationId conversation,
                                  std::optional<MessageId> message) {
    constexpr MessageId after_all{std::numeric_limits<std::int64_t>::max()};
    std::vector<MailRow> out;
    for (Before& one :
         tx.all<Before>("select x.id, x.mail_id, x.direction, x.from_name, x.from_address, "
                        "x.subject, x.to_list as \"to\", x.cc_list as cc from mail x "
                        "join message m on m.id = x.message_id where m.conversation_id = ? "
                        "and m.id < ? and x.kind = 'message' and not exists (select 1 from mail f "
                        "where f.workspace_id = x.workspace_id and f.mail_id = x.joined_to "
                        "and f.kind = 'forward') order by x.id desc limit 100",
                        conversation, message.value_or(after_all)))
        out.push_back({.direction = one.direction == "in" ? Way::in : Way::out,
                       .mail_id = std::move(one.mail_id),
                       .from = {std::move(one.from_name), std::move(one.from_address)},
                       .to = std::move(one.to),
                       .cc = std::move(one.cc),
                       .subject = std::move(one.subject),
                       .id = one.id});
    return out;
}

const MailRow* answered_of(const std::vector<MailRow>& before) {
    auto found = std::ranges::find(before, Way::in, &MailRow::direction);
    return found == before.end() ? nullptr : &*found;
}

Addressed addressed_to(Read& tx, const Settings& settings, ConversationId conversation,
                       const customers::Customer& customer, const MailRow* answered) {
    Addressed out;
    if (answered && !answered->from.address.empty())
        out.to = {answered->from};
    else if (auto address = address_of(customer))
        out.to = {*address};
    auto chosen = tx.one<Chosen>(
        "select after_mail, cc_list as cc, bcc_list as bcc from mail_copies "
        "where conversation_id = ?",
        conversation);
    if (chosen && (!answered || chosen->after_mail.value >= answered->id->value)) {
        out.cc = std::move(chosen->cc);
        out.bcc = std::move(chosen->bcc);
    } else if (answered && !out.to.empty()) {
        add_readers(out, settings, *answered);
    }
    return out;
}

}  // namespace hamdel::email
