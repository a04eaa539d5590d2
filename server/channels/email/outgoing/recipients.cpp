#include "outgoing/recipients.h"

#include <algorithm>

#include "kernel/text/text.h"
#include "settings.h"

namespace hamdel::email {
namespace {

using Refused = net::SmtpOutcome::Recipient;

bool is_for_now(const Refused& one) {
    return one.reply.code < 500;
}

std::string refusal_words(const Refused& one) {
    return text::clip(text::clean_line(one.address + ": " + one.reply.words), 500);
}

}  // namespace

std::vector<std::string> left_to_send_to(Write& tx, MessageId message, const Composed& letter) {
    auto settled =
        tx.all<std::string>("select address from mail_recipient where message_id = ?", message);
    std::vector<std::string> all, left;
    auto add = [&](const std::string& address) {
        all.push_back(address);
        if (std::ranges::find(settled, plain_address(address)) == settled.end())
            left.push_back(address);
    };
    for (const auto* list : {&letter.mail.to, &letter.mail.cc})
        for (const mail::Address& one : *list)
            add(one.address);
    for (const Person& one : letter.bcc)
        add(one.address);
    if (!left.empty()) return left;
    tx.run("delete from mail_recipient where message_id = ?", message);
    return all;
}

void note_outcome(Write& tx, MessageId message, const std::vector<std::string>& recipients,
                  const net::SmtpOutcome& outcome) {
    bool is_taken = outcome.end == net::SmtpEnd::accepted;
    for (const std::string& address : recipients) {
        auto refused = std::ranges::find(outcome.refused, address, &Refused::address);
        bool is_refused = refused != outcome.refused.end();
        if (is_refused ? is_for_now(*refused) : !is_taken) continue;
        tx.run(
            "insert into mail_recipient (message_id, address, is_taken, words) "
            "values (?, ?, ?, ?) on conflict (message_id, address) do update set "
            "is_taken = excluded.is_taken, words = excluded.words",
            message, plain_address(address), !is_refused,
            is_refused ? refusal_words(*refused) : std::string());
    }
}

std::optional<std::string> waits_for(const net::SmtpOutcome& outcome) {
    auto found = std::ranges::find_if(outcome.refused, is_for_now);
    if (found == outcome.refused.end()) return {};
    return refusal_words(*found);
}

std::optional<std::string> refused_of(Read& tx, MessageId message) {
    return tx.one<std::string>(
        "select words from mail_recipient where message_id = ? and is_taken = 0 "
        "order by address limit 1",
        message);
}

void ask_again(Write& tx, MessageId message) {
    tx.run("delete from mail_recipient where message_id = ? and is_taken = 0", message);
}

void note_not_arrived(Write& tx, MessageId message, std::string_view address) {
    tx.run("delete from mail_recipient where message_id = ? and address = ?", message,
           plain_address(address));
}

}  // namespace hamdel::email
