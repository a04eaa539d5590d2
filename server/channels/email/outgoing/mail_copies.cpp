// The routes of who gets copies of the next answers.
#include <algorithm>

#include "conversations/find.h"
#include "conversations/may.h"
#include "conversations/standing.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "module/route.h"
#include "outgoing/addressed.h"
#include "routes.h"

namespace hamdel::email {
namespace {

constexpr std::size_t most_copies = 20;

struct ShowMailCopies {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ShowMailCopies::id));
};

Settings settings_of_mailbox(Read& tx, const Actor& who, const conversations::Conversation& at) {
    auto channel = conversations::find_channel(tx, who.workspace, at.channel.id);
    if (channel.type != type) throw Refusal(Problem::conflict, "not_by_mail");
    return settings_of(channel);
}

Addressed show_mail_copies(Read& tx, const Actor& who, const ShowMailCopies& in) {
    auto conversation = conversations::find_conversation(tx, who, in.id);
    Settings settings = settings_of_mailbox(tx, who, conversation);
    auto customer =
        customers::find_customer(tx, system_actor(who.workspace), conversation.customer.id);
    auto before = mails_before(tx, in.id, {});
    return addressed_to(tx, settings, in.id, customer, answered_of(before));
}

struct SetMailCopies {
    ConversationId id;
    std::vector<Person> cc, bcc;

    static constexpr auto fields = shape::fields(
        shape::path("id", &SetMailCopies::id),
        shape::body("cc", &SetMailCopies::cc, "", shape::Limits{.items = most_copies}),
        shape::body("bcc", &SetMailCopies::bcc, "Get it without the others seeing that.",
                    shape::defaulted(shape::Limits{.items = most_copies})));
};

// Each address once in both lists, in its one written form.
std::vector<Person> cleaned(std::string_view field, const std::vector<Person>& written,
                            const Settings& settings, std::vector<std::string>& seen) {
    std::vector<Person> out;
    for (std::size_t i = 0; i < written.size(); ++i) {
        std::string place = std::string(field) + "[" + std::to_string(i) + "].address";
        std::string address;
        try {
            address = customers::canonical(customers::IdentityType::email, written[i].address);
        } catch (const Refusal&) {
            throw wrong_field(place, "malformed_email");
        }
        if (is_own(settings, address)) throw wrong_field(place, "own_address");
        std::string plain = plain_address(address);
        if (std::ranges::find(seen, plain) != seen.end()) continue;
        seen.push_back(plain);
        out.push_back({text::clean_line(written[i].name), address});
    }
    return out;
}

Addressed set_mail_copies(Write& tx, const Actor& who, const SetMailCopies& in) {
    conversations::workable(tx, who, in.id);
    auto conversation = conversations::find_conversation(tx, who, in.id);
    Settings settings = settings_of_mailbox(tx, who, conversation);
    auto before = mails_before(tx, in.id, {});
    const MailRow* answered = answered_of(before);
    std::vector<std::string> seen;
    if (answered) seen.push_back(plain_address(answered->from.address));
    auto cc = cleaned("cc", in.cc, settings, seen);
    auto bcc = cleaned("bcc", in.bcc, settings, seen);
    tx.run(
        "insert into mail_copies (conversation_id, workspace_id, after_mail, cc_list, bcc_list) "
        "values (?, ?, ?, ?, ?) on conflict (conversation_id) do update set "
        "after_mail = excluded.after_mail, cc_list = excluded.cc_list, "
        "bcc_list = excluded.bcc_list",
        in.id, who.workspace, answered ? *answered->id : MailId{}, cc, bcc);
    return show_mail_copies(tx, who, {.id = in.id});
}

}  // namespace

constinit const Route show_mail_copies_route =
    get<show_mail_copies>("/conversations/{id}/mail_copies", conversations::may::read,
                          "To whom the next answer goes by mail, and who gets copies.");
constinit const Route set_mail_copies_route =
    put<set_mail_copies>("/conversations/{id}/mail_copies", conversations::may::reply,
                         "Who gets copies of the answers from now on, until the customer's next "
                         "mail says anew who reads "
                         "along.");

}  // namespace hamdel::email
