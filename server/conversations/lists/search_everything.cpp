#include "conversations/find.h"
#include "conversations/may.h"
#include "conversations/reach.h"
#include "customers/customer.h"
#include "customers/customers.h"
#include "customers/may.h"
#include "kernel/text/canonical.h"
#include "kernel/text/highlight.h"
#include "routes.h"
#include "storage/search.h"

namespace hamdel::conversations {
namespace {

struct SearchEverything {
    std::string q;
    search::Order order = search::Order::best;
    int limit = 10;

    static constexpr auto fields = shape::fields(
        shape::query("q", &SearchEverything::q, "Words, or a conversation's number.",
                     shape::up_to(200)),
        shape::query("order", &SearchEverything::order,
                     "best: by closeness and age; newest: by age alone.", shape::defaulted()),
        shape::query("limit", &SearchEverything::limit, "Of each group.",
                     shape::defaulted(shape::between(1, 50))));
};

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

struct Found {
    std::vector<FoundConversation> conversations;
    std::vector<FoundMessage> messages;
    std::vector<FoundCustomer> customers;

    static constexpr std::string_view shape_name = "Found";
    static constexpr auto fields = shape::fields(
        shape::field("conversations", &Found::conversations),
        shape::field("messages", &Found::messages), shape::field("customers", &Found::customers));
};

constexpr std::size_t excerpt_length = 120;

Marked marked(std::string_view original, const text::Query& query) {
    Marked out;
    for (text::Run& run : text::highlight(original, query, excerpt_length))
        out.push_back({std::move(run.text), run.hit});
    return out;
}

// "#1042" or "۱۰۴۲": the conversation of that number.
std::optional<std::int64_t> number_in(std::string_view words) {
    std::string digits = text::to_ascii_digits(words);
    std::string_view rest = digits;
    if (rest.starts_with('#')) rest.remove_prefix(1);
    return rest.size() <= 12 ? shape::whole_number(rest) : std::nullopt;
}

FoundConversation found_conversation(Conversation conversation, const text::Query& query) {
    Marked title = marked(conversation.subject.value_or(""), query);
    return {std::move(conversation), std::move(title)};
}

// Who sees a part of the workspace looks further, past what is not to be seen.
constexpr int most_looked_at = 200;

std::vector<search::Hit> hits(Read& tx, const Actor& who, search::Kind kind,
                              const SearchEverything& in, const text::Query& query) {
    int limit = who.only_teams ? most_looked_at : in.limit;
    return search::find(tx, kind, who.workspace, query, in.order, limit);
}

std::optional<Conversation> seen_conversation(Read& tx, const Actor& who, ConversationId id) {
    storage::Arguments arguments;
    arguments.add(id);
    arguments.add(who.workspace);
    Reach reach = reach_of(who);
    arguments.append(reach.arguments);
    auto found = select_conversations(
        tx, who, "where c.id = ? and c.workspace_id = ?" + reach.condition, arguments);
    if (found.empty()) return {};
    return std::move(found.front());
}

void find_conversations(Read& tx, const Actor& who, const SearchEverything& in,
                        const text::Query& query, Found& out) {
    std::optional<ConversationId> named;
    if (auto number = number_in(in.q))
        named = tx.one<ConversationId>(
            "select id from conversation where workspace_id = ? and number = ?", who.workspace,
            *number);
    auto add = [&](ConversationId id) {
        if (auto seen = seen_conversation(tx, who, id))
            out.conversations.push_back(found_conversation(*std::move(seen), query));
    };
    if (named) add(*named);
    std::ptrdiff_t most = in.limit + std::ssize(out.conversations);
    for (const search::Hit& hit : hits(tx, who, search::Kind::conversation, in, query)) {
        if (std::ssize(out.conversations) == most) break;
        if (ConversationId{hit.document} != named) add({hit.document});
    }
}

struct Excerpted {
    ConversationId conversation_id;
    std::int64_t number = 0;
    std::string customer_name;
    std::string body;
    std::vector<Attachment> attachments;
    Instant created_at;

    static constexpr auto fields =
        shape::fields(shape::field("conversation_id", &Excerpted::conversation_id),
                      shape::field("number", &Excerpted::number),
                      shape::field("customer_name", &Excerpted::customer_name),
                      shape::field("body", &Excerpted::body),
                      shape::field("attachments", &Excerpted::attachments),
                      shape::field("created_at", &Excerpted::created_at));
};

void find_messages(Read& tx, const Actor& who, const SearchEverything& in, const text::Query& query,
                   Found& out) {
    Reach reach = reach_of(who);
    for (const search::Hit& hit : hits(tx, who, search::Kind::message, in, query)) {
        if (std::ssize(out.messages) == in.limit) break;
        storage::Arguments arguments;
        arguments.add(hit.document);
        arguments.add(who.workspace);
        arguments.append(reach.arguments);
        auto row = tx.one<Excerpted>(
            "select m.conversation_id, c.number, cu.name as customer_name, m.body, m.attachments, "
            "m.created_at from message m join conversation c on c.id = m.conversation_id "
            "join customer cw on cw.id = c.customer_id join customer cu on cu.id = cw.root_id "
            "where m.id = ? and m.workspace_id = ?" +
                reach.condition,
            arguments);
        if (!row) continue;
        std::string shown = row->body;
        if (shown.empty() && !row->attachments.empty()) shown = row->attachments.front().name;
        out.messages.push_back({{hit.document},
                                row->conversation_id,
                                row->number,
                                row->customer_name,
                                row->created_at,
                                marked(shown, query)});
    }
}

void find_customers(Read& tx, const Actor& who, const SearchEverything& in,
                    const text::Query& query, Found& out) {
    for (const search::Hit& hit :
         search::find(tx, search::Kind::customer, who.workspace, query, in.order, in.limit)) {
        auto customer = customers::find_customer(tx, who, {hit.document});
        Marked match = marked(customer.name, query);
        out.customers.push_back({std::move(customer), std::move(match)});
    }
}

Found search_everything(Read& tx, const Actor& who, const SearchEverything& in) {
    text::Query query = text::parse_query(in.q);
    Found out;
    if (query.terms.empty()) return out;
    find_conversations(tx, who, in, query, out);
    find_messages(tx, who, in, query, out);
    if (who.can(customers::may::read.name)) find_customers(tx, who, in, query, out);
    return out;
}

}  // namespace

constinit const Route search_everything_route = get<search_everything>(
    "/search", may::read, "Conversations, messages and customers that hold all the words.");

}  // namespace hamdel::conversations
