#include "change/change.h"
#include "conversations/channels.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "conversations/receive.h"
#include "customers/customers.h"
#include "kernel/errors.h"
#include "kernel/text/language.h"
#include "kernel/text/text.h"
#include "messages/add_message.h"
#include "routes.h"
#include "start/start.h"

namespace hamdel::conversations {
namespace {

// Either an id, or a name and identities: found by the first identity that is known, or made.
struct Whose {
    std::optional<CustomerId> id;
    std::optional<std::string> name;
    std::vector<customers::NewIdentity> identities;

    static constexpr auto fields = shape::fields(
        shape::body("id", &Whose::id), shape::body("name", &Whose::name),
        shape::body("identities", &Whose::identities, "", shape::Limits{.items = 20}));
};

struct FirstMessage {
    std::string body;
    Direction direction = Direction::incoming;
    std::vector<AttachmentId> attachment_ids;

    static constexpr auto fields = shape::fields(
        shape::body("body", &FirstMessage::body, "", shape::up_to(longest_read)),
        shape::body("direction", &FirstMessage::direction, "incoming: the customer's own words."),
        shape::body("attachment_ids", &FirstMessage::attachment_ids));
};

struct CreateConversation {
    Whose customer;
    std::optional<std::string> subject;
    std::optional<Kind> kind;
    std::optional<ChannelId> channel_id;
    std::optional<std::string> language;
    FirstMessage message;
    Wording wording;

    static constexpr auto fields =
        shape::fields(shape::body("customer", &CreateConversation::customer),
                      shape::body("subject", &CreateConversation::subject),
                      shape::body("kind", &CreateConversation::kind),
                      shape::body("channel_id", &CreateConversation::channel_id,
                                  "The workspace's first, if none."),
                      shape::body("language", &CreateConversation::language, "", shape::up_to(8)),
                      shape::body("message", &CreateConversation::message));

    void was_read() { wording = Wording(message.body); }
};

CustomerId customer_of(Write& tx, const Actor& who, const Whose& in) {
    if (in.id) return customers::find_customer(tx, who, *in.id).id;
    if (!in.name && in.identities.empty()) throw wrong_field("customer", "required");
    return below("customer", [&] {
        return customers::find_or_create(
            tx, who, {.name = in.name.value_or(""), .identities = in.identities});
    });
}

// The customer's own words are the customer's, whoever brought them in.
Actor author_of(Read& tx, const Actor& who, const CreateConversation& in, CustomerId customer) {
    if (in.message.direction != Direction::incoming) return who;
    Actor out;
    out.workspace = who.workspace;
    out.type = ActorType::customer;
    out.id = customer.value;
    out.name = tx.value<std::string>("select name from customer where id = ?", customer);
    return out;
}

DeliveryState first_state(const Channel& channel, Direction direction) {
    return channel.sends_later && direction == Direction::outgoing ? DeliveryState::queued
                                                                   : DeliveryState::sent;
}

Created<Conversation> create_conversation(Write& tx, const Actor& who,
                                          const CreateConversation& in) {
    CustomerId customer = customer_of(tx, who, in.customer);
    Channel channel = in.channel_id ? find_channel(tx, who.workspace, *in.channel_id)
                                    : first_channel(tx, who.workspace);
    std::string language = in.language.value_or(text::language_of(in.message.body));
    std::optional<std::string> subject;
    if (in.subject) subject = text::clean_line(*in.subject);
    if (subject && subject->empty()) subject.reset();
    ConversationId id =
        start_conversation(tx, who,
                           {.customer_id = customer,
                            .channel_id = channel.id,
                            .subject = subject,
                            .language = language.empty() ? std::nullopt : std::optional(language),
                            .kind = in.kind.value_or(Kind::service)});
    Message message = below("message", [&] {
        return add_message(tx, author_of(tx, who, in, customer),
                           {.conversation_id = id,
                            .direction = in.message.direction,
                            .channel_type = channel.type,
                            .wording = in.wording,
                            .attachment_ids = in.message.attachment_ids,
                            .delivery = first_state(channel, in.message.direction),
                            .is_first = true,
                            .brought_by = who});
    });
    settle_new(tx, who, id, message.id);
    return {find_conversation(tx, who, id)};
}

}  // namespace

constinit const Route create_conversation_route = post<create_conversation>(
    "/conversations", may::reply, "Starts a conversation for a customer, with its first message.");

}  // namespace hamdel::conversations
