#include "conversations/find.h"
#include "conversations/may.h"
#include "conversations/reach.h"
#include "customers/customer.h"
#include "customers/customers.h"
#include "customers/may.h"
#include "kernel/text/canonical.h"
#include "lists/found.h"
#include "routes.h"
#include "storage/search.h"

namespace hamdel::conversations {
namespace {

struct SearchEverything {
    std::string q;
    search::Order order = search::Order::best;
    int limit = 10;

    static constexpr auto fields = shape::fields(
        shape::query(
            "q", &SearchEverything::q,
            "Words, or a conversation's number; from:, in:, tag:, before: and after: narrow.",
            shape::up_to(200)),
        shape::query("order", &SearchEverything::order,
                     "best: by closeness and age; newest: by age alone.", shape::defaulted()),
        shape::query("limit", &SearchEverything::limit, "Of each group.",
                     shape::defaulted(shape::between(1, 50))));
};

// "#1042" or "۱۰۴۲": the conversation of that number.
std::optional<std::int64_t> number_in(std::string_view words) {
    std::string digits = text::to_ascii_digits(words);
    std::string_view rest = digits;
    if (rest.starts_with('#')) rest.remove_prefix(1);
    return rest.size() <= 12 ? shape::whole_number(rest) : std::nullopt;
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

void find_messages(Read& tx, const Actor& who, const SearchEverything& in, const text::Query& query,
                   Found& out) {
    for (const search::Hit& hit : hits(tx, who, search::Kind::message, in, query)) {
        if (std::ssize(out.messages) == in.limit) break;
        if (auto found = found_message(tx, who, hit.document, query))
            out.messages.push_back(*std::move(found));
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

void find_organizations(Read& tx, const Actor& who, const SearchEverything& in,
                        std::string_view words, const text::Query& query, Found& out) {
    for (auto& one : customers::find_organizations(tx, who.workspace, words, in.limit)) {
        Marked match = marked(one.name, query);
        out.organizations.push_back({std::move(one), std::move(match)});
    }
}

Found search_everything(Read& tx, const Actor& who, const SearchEverything& in) {
    SearchWords asked = search_words(in.q);
    if (!asked.filters.empty()) return filtered_search(tx, who, asked, in.limit);
    text::Query query = text::parse_query(asked.words);
    Found out;
    if (query.terms.empty()) return out;
    find_conversations(tx, who, in, query, out);
    find_messages(tx, who, in, query, out);
    if (!who.can(customers::may::read.name)) return out;
    find_customers(tx, who, in, query, out);
    find_organizations(tx, who, in, asked.words, query, out);
    return out;
}

}  // namespace

constinit const Route search_everything_route = get<search_everything>(
    "/search", may::read,
    "Conversations, messages, customers and organizations that hold all the words.");

}  // namespace hamdel::conversations
