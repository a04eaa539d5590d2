#include "accounts/workspace.h"
#include "conversations/find.h"
#include "conversations/reach.h"
#include "kernel/calendar.h"
#include "kernel/text/fold.h"
#include "lists/found.h"
#include "storage/search_condition.h"

namespace hamdel::conversations {
namespace {

// Conditions over c (conversation), and m (message) where it is one that is looked for.
struct Conditions {
    std::string sql;
    storage::Arguments arguments;

    template <class... A>
    void ask(std::string_view condition, const A&... values) {
        sql.append(" and ").append(condition);
        (arguments.add(values), ...);
    }
};

struct Named {
    std::int64_t id = 0;
    std::string name;
    std::string type;

    static constexpr auto fields =
        shape::fields(shape::field("id", &Named::id), shape::field("name", &Named::name),
                      shape::field("type", &Named::type));
};

constexpr std::pair<std::string_view, Status> status_words[] = {
    {"open", Status::open},         {"باز", Status::open},
    {"waiting", Status::waiting},   {"منتظر", Status::waiting},
    {"snoozed", Status::snoozed},   {"بعدا", Status::snoozed},
    {"resolved", Status::resolved}, {"حل‌شده", Status::resolved},
    {"حل شده", Status::resolved},
};

std::optional<Status> status_of(std::string_view folded) {
    for (const auto& [word, status] : status_words)
        if (text::fold(word) == folded) return status;
    return {};
}

std::vector<std::int64_t> named_so(Read& tx, const Actor& who, std::string_view sql,
                                   std::string_view folded) {
    std::vector<std::int64_t> out;
    for (const Named& one : tx.all<Named>(sql, who.workspace))
        if (text::fold(one.name) == folded || one.type == folded) out.push_back(one.id);
    return out;
}

// A status, spam, a team or a channel.
bool ask_in(Read& tx, const Actor& who, std::string_view value, Conditions& out) {
    std::string folded = text::fold(value);
    if (folded == "spam" || folded == text::fold("هرزنامه")) {
        out.ask("c.aside = 'spam'");
        return true;
    }
    if (auto status = status_of(folded)) {
        out.ask("c.status = ? and c.aside is null", *status);
        return true;
    }
    auto teams =
        named_so(tx, who, "select id, name, '' as type from team where workspace_id = ?", folded);
    auto channels =
        named_so(tx, who, "select id, name, type from channel where workspace_id = ?", folded);
    if (teams.empty() && channels.empty()) return false;
    out.ask(
        "(c.team_id in (select value from each_number(?)) or "
        "c.channel_id in (select value from each_number(?)))",
        teams, channels);
    return true;
}

bool ask_from(Read& tx, const Actor& who, std::string_view value, Conditions& out) {
    text::Query name = text::parse_query(value);
    if (name.terms.empty()) return false;
    auto fitting = search::documents_with(tx, search::Kind::customer, who.workspace, name);
    out.ask("c.customer_id in (select id from customer where root_id in (" + fitting.sql + "))",
            fitting.words);
    return true;
}

bool ask_time(Read& tx, const Actor& who, const WordFilter& filter, std::string_view column,
              Conditions& out) {
    auto zone = accounts::find_workspace(tx, who.workspace).time_zone;
    auto day = start_of_day(filter.value, zone);
    if (!day) return false;
    bool before = filter.key == FilterKey::before;
    out.ask(std::string(column) + (before ? " < ?" : " >= ?"), *day);
    return true;
}

bool ask_filter(Read& tx, const Actor& who, const WordFilter& filter, std::string_view time,
                Conditions& out) {
    switch (filter.key) {
        case FilterKey::from:
            return ask_from(tx, who, filter.value, out);
        case FilterKey::in:
            return ask_in(tx, who, filter.value, out);
        case FilterKey::tag:
            out.ask(
                "c.id in (select t.conversation_id from conversation_tag t "
                "where t.workspace_id = ? and t.tag = ?)",
                who.workspace, filter.value);
            return true;
        case FilterKey::before:
        case FilterKey::after:
            return ask_time(tx, who, filter, time, out);
    }
    return false;
}

// `time` is the column that days are compared with. What is not understood narrows nothing, and is
// said so.
Conditions conditions(Read& tx, const Actor& who, const SearchWords& asked, std::string_view time,
                      std::vector<UnderstoodFilter>& told) {
    Conditions out;
    Reach reach = reach_of(who);
    out.sql = "where c.workspace_id = ? and c.merged_into_id is null" + reach.condition;
    out.arguments.add(who.workspace);
    out.arguments.append(reach.arguments);
    told.clear();
    for (const WordFilter& filter : asked.filters)
        told.push_back({filter.key, filter.value, ask_filter(tx, who, filter, time, out)});
    return out;
}

}  // namespace

Found filtered_search(Read& tx, const Actor& who, const SearchWords& asked, int limit) {
    Found out;
    text::Query query = text::parse_query(asked.words);
    Conditions of_conversations = conditions(tx, who, asked, "c.activity_at", out.filters);
    if (!query.terms.empty()) {
        Conditions of_messages = conditions(tx, who, asked, "m.created_at", out.filters);
        auto said = search::documents_with(tx, search::Kind::message, who.workspace, query);
        auto subject = search::documents_with(tx, search::Kind::conversation, who.workspace, query);
        of_conversations.ask("c.id in (" + subject.sql + ")", subject.words);
        of_messages.ask("m.id in (" + said.sql + ")", said.words);
        of_messages.arguments.add(limit);
        auto ids = tx.all<std::int64_t>(
            "select m.id from message m join conversation c on c.id = m.conversation_id " +
                of_messages.sql + " order by m.id desc limit ?",
            of_messages.arguments);
        for (std::int64_t id : ids)
            if (auto found = found_message(tx, who, id, query))
                out.messages.push_back(*std::move(found));
    }
    of_conversations.arguments.add(limit);
    for (Conversation& one : select_conversations(
             tx, who, of_conversations.sql + " order by c.activity_at desc, c.id desc limit ?",
             of_conversations.arguments))
        out.conversations.push_back(found_conversation(std::move(one), query));
    return out;
}

}  // namespace hamdel::conversations
