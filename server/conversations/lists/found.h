// What a search answers.
#pragma once

#include "conversations/conversation.h"
#include "conversations/ids.h"
#include "customers/customer.h"
#include "customers/organizations.h"
#include "kernel/text/query.h"
#include "lists/search_words.h"
#include "storage/read.h"

namespace hamdel::conversations {

struct MarkedRun {
    std::string text;
    bool hit = false;

    static constexpr std::string_view shape_name = "MarkedRun";
    static constexpr auto fields =
        shape::fields(shape::field("text", &MarkedRun::text), shape::field("hit", &MarkedRun::hit));
};
using Marked = std::vector<MarkedRun>;

struct FoundConversation {
    Conversation conversation;
    Marked title;

    static constexpr std::string_view shape_name = "FoundConversation";
    static constexpr auto fields =
        shape::fields(shape::field("conversation", &FoundConversation::conversation),
                      shape::field("title", &FoundConversation::title));
};

struct FoundMessage {
    MessageId message_id;
    ConversationId conversation_id;
    std::int64_t number = 0;
    std::string customer_name;
    Instant at;
    Marked excerpt;

    static constexpr std::string_view shape_name = "FoundMessage";
    static constexpr auto fields = shape::fields(
        shape::field("message_id", &FoundMessage::message_id),
        shape::field("conversation_id", &FoundMessage::conversation_id),
        shape::field("number", &FoundMessage::number),
        shape::field("customer_name", &FoundMessage::customer_name),
        shape::field("at", &FoundMessage::at), shape::field("excerpt", &FoundMessage::excerpt));
};

struct FoundCustomer {
    customers::Customer customer;
    Marked match;

    static constexpr std::string_view shape_name = "FoundCustomer";
    static constexpr auto fields = shape::fields(shape::field("customer", &FoundCustomer::customer),
                                                 shape::field("match", &FoundCustomer::match));
};

struct FoundOrganization {
    customers::Organization organization;
    Marked match;

    static constexpr std::string_view shape_name = "FoundOrganization";
    static constexpr auto fields =
        shape::fields(shape::field("organization", &FoundOrganization::organization),
                      shape::field("match", &FoundOrganization::match));
};

// A filter as it was understood: not, where the value names nothing here or is no day.
struct UnderstoodFilter {
    FilterKey key = FilterKey::from;
    std::string value;
    bool is_understood = true;

    static constexpr std::string_view shape_name = "UnderstoodFilter";
    static constexpr auto fields =
        shape::fields(shape::field("key", &UnderstoodFilter::key),
                      shape::field("value", &UnderstoodFilter::value),
                      shape::field("is_understood", &UnderstoodFilter::is_understood));
};

struct Found {
    std::vector<UnderstoodFilter> filters;
    std::vector<FoundConversation> conversations;
    std::vector<FoundMessage> messages;
    std::vector<FoundCustomer> customers;
    std::vector<FoundOrganization> organizations;

    static constexpr std::string_view shape_name = "Found";
    static constexpr auto fields = shape::fields(
        shape::field("filters", &Found::filters, "What was asked beside words."),
        shape::field("conversations", &Found::conversations),
        shape::field("messages", &Found::messages), shape::field("customers", &Found::customers),
        shape::field("organizations", &Found::organizations));
};

// The words around the first hit, the hits marked.
Marked marked(std::string_view original, const text::Query& query);

FoundConversation found_conversation(Conversation conversation, const text::Query& query);
// The message with this id, if it is there and the actor's to see.
std::optional<FoundMessage> found_message(Read& tx, const Actor& who, std::int64_t message,
                                          const text::Query& query);

// Where the words come with filters: conversations and messages that fit all of them, the newest
// first. Without words the messages are left out.
Found filtered_search(Read& tx, const Actor& who, const SearchWords& asked, int limit);

}  // namespace hamdel::conversations
