#include "incoming/find_place.h"

#include <algorithm>

#include "customers/customers.h"
#include "mail/subject.h"
#include "settings.h"

namespace hamdel::email {
namespace {

struct Found {
    ConversationId conversation;
    CustomerId customer;

    static constexpr auto fields = shape::fields(shape::field("conversation", &Found::conversation),
                                                 shape::field("customer", &Found::customer));
};

std::optional<Found> of_message(Read& tx, WorkspaceId workspace, MessageId id) {
    return tx.one<Found>(
        "select c.id as conversation, c.customer_id as customer from message m join conversation c "
        "on c.id = m.conversation_id where m.id = ? and m.workspace_id = ?",
        id, workspace);
}

std::optional<Found> of_mail(Read& tx, WorkspaceId workspace, const std::string& mail_id) {
    return tx.one<Found>(
        "select c.id as conversation, c.customer_id as customer from mail x "
        "join message m on m.id = x.message_id join conversation c on c.id = m.conversation_id "
        "where x.workspace_id = ? and x.mail_id = ? order by x.id limit 1",
        workspace, mail_id);
}

bool is_same_person(Read& tx, std::optional<CustomerId> sender, CustomerId customer) {
    if (!sender) return false;
    return tx
        .one<std::int64_t>(
            "select 1 from customer a join customer b on b.root_id = a.root_id "
            "where a.id = ? and b.id = ?",
            *sender, customer)
        .has_value();
}

struct Named {
    std::string from;
    std::vector<Person> to, cc;

    static constexpr auto fields =
        shape::fields(shape::field("from", &Named::from), shape::field("to", &Named::to),
                      shape::field("cc", &Named::cc));
};

// Wrote, or was written to, in a mail of the conversation.
bool takes_part(Read& tx, ConversationId conversation, const std::string& address) {
    if (address.empty()) return false;
    auto is = [&](const Person& one) { return plain_address(one.address) == address; };
    for (const Named& mail : tx.all<Named>(
             "select x.from_address as \"from\", x.to_list as \"to\", x.cc_list as cc from mail x "
             "join message m on m.id = x.message_id where m.conversation_id = ? "
             "order by x.id desc limit 50",
             conversation))
        if (mail.from == address || std::ranges::any_of(mail.to, is) ||
            std::ranges::any_of(mail.cc, is))
            return true;
    return false;
}

std::optional<Place> by_number(Read& tx, const conversations::Channel& channel,
                               const Arrived& arrived, std::optional<CustomerId> sender) {
    auto number = mail::number_in_subject(arrived.mail.subject);
    if (!number || !sender) return {};
    auto found = tx.one<Found>(
        "select id as conversation, customer_id as customer from conversation "
        "where workspace_id = ? and number = ?",
        channel.workspace_id, *number);
    if (!found || !is_same_person(tx, sender, found->customer)) return {};
    return Place{found->conversation, found->customer, JoinedBy::number, std::to_string(*number)};
}

}  // namespace

std::optional<Place> find_place(Read& tx, const conversations::Channel& channel,
                                const Arrived& arrived, std::optional<CustomerId> sender) {
    std::string secret = token_secret(tx, channel.id);
    for (const std::string& id : arrived.named) {
        if (auto message = message_in(id, secret))
            if (auto found = of_message(tx, channel.workspace_id, *message))
                return Place{found->conversation, found->customer, JoinedBy::token, id};
        auto found = of_mail(tx, channel.workspace_id, id);
        if (found && (is_same_person(tx, sender, found->customer) ||
                      takes_part(tx, found->conversation, arrived.sender.address)))
            return Place{found->conversation, found->customer, JoinedBy::reference, id};
    }
    return by_number(tx, channel, arrived, sender);
}

}  // namespace hamdel::email
