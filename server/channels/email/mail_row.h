// A mail as it is kept: one row for each that came or left.
#pragma once

#include "conversations/channels.h"
#include "conversations/ids.h"
#include "token.h"

namespace hamdel::email {

using conversations::ChannelId;
using conversations::ConversationId;

struct MailNoun {
    static constexpr std::string_view prefix = "mal";
};
using MailId = Id<MailNoun>;

enum class Way { in, out };
constexpr auto names(Way) {
    return std::array<std::string_view, 2>{"in", "out"};
}

// message: a person's words. own: one of ours that came back to us. acknowledgement: we said at
// once that a mail had come. forward: an agent passed a message on.
enum class MailKind { message, auto_reply, bounce, feedback, own, acknowledgement, forward };
constexpr auto names(MailKind) {
    return std::array<std::string_view, 7>{"message", "auto_reply",      "bounce", "feedback",
                                           "own",     "acknowledgement", "forward"};
}

// Why a mail stands in its conversation.
enum class JoinedBy { started, token, reference, number, report };
constexpr auto names(JoinedBy) {
    return std::array<std::string_view, 5>{"started", "token", "reference", "number", "report"};
}

struct Person {
    std::string name;
    std::string address;

    static constexpr std::string_view shape_name = "MailPerson";
    static constexpr auto fields =
        shape::fields(shape::field("name", &Person::name, "", shape::defaulted(shape::up_to(200))),
                      shape::field("address", &Person::address, "", shape::up_to(320)));

    bool operator==(const Person&) const = default;
};

struct MailRow {
    Way direction = Way::in;
    MailKind kind = MailKind::message;
    std::optional<std::string> key;
    std::string mail_id;
    Person from;
    std::vector<Person> to, cc, bcc;
    std::string subject;
    std::optional<MessageId> message_id;
    JoinedBy joined_by = JoinedBy::started;
    std::optional<std::string> joined_to;  // the Message-ID by which it was found
    std::string earlier;
    bool has_html = false;
    std::int64_t left_out = 0;
    std::vector<std::string> warnings;
    std::optional<std::string> raw_hash;
    std::int64_t raw_size = 0;
    std::optional<MailId> id = {};  // of one that is kept already
};

MailId keep_mail(Write& tx, const conversations::Channel& channel, const MailRow& row);

// The secret that signs our Message-IDs.
std::string token_secret(Read& tx, ChannelId channel);

}  // namespace hamdel::email
