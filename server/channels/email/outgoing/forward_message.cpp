#include <algorithm>

#include "conversations/find.h"
#include "conversations/leave_note.h"
#include "conversations/may.h"
#include "conversations/standing.h"
#include "customers/customers.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "module/route.h"
#include "outgoing/waiting.h"
#include "routes.h"
#include "settings.h"

namespace hamdel::email {
namespace {

constexpr std::size_t most_receivers = 10;

struct ForwardMessage {
    MessageId id;
    std::vector<Person> to;
    std::string words;

    static constexpr auto fields = shape::fields(
        shape::path("id", &ForwardMessage::id),
        shape::body("to", &ForwardMessage::to, "", shape::Limits{.items = most_receivers}),
        shape::body("words", &ForwardMessage::words, "Above the message; may be empty.",
                    shape::defaulted(shape::up_to(20'000))));
};

// The conversation's own mailbox, else the oldest that sends.
conversations::Channel mailbox_for(Read& tx, WorkspaceId workspace,
                                   const conversations::Conversation& conversation) {
    auto own = conversations::find_channel(tx, workspace, conversation.channel.id);
    if (own.type == type && settings_of(own).outgoing) return own;
    for (auto& one : conversations::channels_of_type(tx, workspace, type))
        if (settings_of(one).outgoing) return std::move(one);
    throw Refusal(Problem::conflict, "no_outgoing_server");
}

std::vector<Person> receivers(const std::vector<Person>& written, const Settings& settings) {
    if (written.empty()) throw wrong_field("to", "required");
    std::vector<Person> out;
    for (std::size_t i = 0; i < written.size(); ++i) {
        std::string place = "to[" + std::to_string(i) + "].address";
        std::string address;
        try {
            address = customers::canonical(customers::IdentityType::email, written[i].address);
        } catch (const Refusal&) {
            throw wrong_field(place, "malformed_email");
        }
        if (is_own(settings, address)) throw wrong_field(place, "own_address");
        auto is_it = [&](const Person& one) { return one.address == address; };
        if (std::ranges::none_of(out, is_it))
            out.push_back({text::clean_line(written[i].name), address});
    }
    return out;
}

std::string note_of(Read& tx, const Actor& who, const std::vector<Person>& to,
                    const std::string& words) {
    auto locale =
        tx.one<std::string>("select locale from agent where id = ?", who.agent()).value_or("fa");
    std::string all;
    for (const Person& one : to)
        all += (all.empty() ? "" : locale == "fa" ? "، " : ", ") + one.address;
    std::string out = locale == "fa" ? "این پیام با ایمیل به " + all + " فرستاده شد."
                                     : "This message was forwarded by e-mail to " + all + ".";
    return words.empty() ? out : out + "\n\n" + words;
}

Created<conversations::Message> forward_message(Write& tx, const Actor& who,
                                                const ForwardMessage& in) {
    auto message = conversations::find_message(tx, who, in.id);
    conversations::workable(tx, who, message.conversation_id);
    if (message.direction == conversations::Direction::note)
        throw Refusal(Problem::conflict, "only_for_colleagues");
    auto conversation = conversations::find_conversation(tx, who, message.conversation_id);
    auto channel = mailbox_for(tx, who.workspace, conversation);
    auto to = receivers(in.to, settings_of(channel));
    std::string words = text::clean_body(in.words);
    auto note =
        conversations::leave_note(tx, who, message.conversation_id,
                                  conversations::Wording(note_of(tx, who, to, words)), message.id);
    tx.run(
        "insert into mail_forward (note_id, message_id, channel_id, to_list, words) "
        "values (?, ?, ?, ?, ?)",
        note.id, message.id, channel.id, to, words);
    let_wait(tx, channel, note.id, Purpose::forward);
    return {std::move(note)};
}

}  // namespace

constinit const Route forward_message_route =
    post<forward_message>("/messages/{id}/forward", conversations::may::reply,
                          "Passes a message on by mail, with its files; a note in the conversation "
                          "says so, and what comes "
                          "back comes into it.");

}  // namespace hamdel::email
