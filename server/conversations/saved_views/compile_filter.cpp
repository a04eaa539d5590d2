#include "saved_views/compile_filter.h"

#include <algorithm>

#include "storage/search_condition.h"

namespace hamdel::conversations {
namespace {

// Puts conditions together, with their arguments in step.
class FilterBuilder {
  public:
    template <class... A>
    void ask(std::string_view condition, const A&... arguments) {
        out_.condition.append(" and ").append(condition);
        (out_.arguments.add(arguments), ...);
    }
    template <shape::Named T>
    void ask_one_of(std::string_view column, const std::vector<T>& values) {
        if (values.empty()) return;
        ask(std::string(column) + " in (select value from each_text(?))", words_of(values));
    }
    void ask_one_of(std::string_view column, const std::vector<std::string>& values) {
        if (!values.empty())
            ask(std::string(column) + " in (select value from each_text(?))", values);
    }
    FilterSql take() { return std::move(out_); }

  private:
    template <shape::Named T>
    static std::vector<std::string> words_of(const std::vector<T>& values) {
        std::vector<std::string> out;
        for (T value : values)
            out.emplace_back(shape::name_of(value));
        return out;
    }

    FilterSql out_;
};

bool has_word(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

template <class Noun>
std::vector<std::int64_t> numbers_in(const std::vector<std::string>& words) {
    std::vector<std::int64_t> out;
    for (const std::string& word : words)
        if (auto id = parse_id<Noun>(word)) out.push_back(id->value);
    return out;
}

void ask_assignees(FilterBuilder& out, const Actor& who, const std::vector<std::string>& words) {
    if (words.empty()) return;
    auto agents = numbers_in<AgentNoun>(words);
    if (has_word(words, "me")) agents.push_back(who.agent().value);
    std::string_view or_nobody = has_word(words, "nobody") ? " or c.assignee_id is null" : "";
    out.ask("(c.assignee_id in (select value from each_number(?))" + std::string(or_nobody) + ")",
            agents);
}

void ask_teams(FilterBuilder& out, const std::vector<std::string>& words) {
    if (words.empty()) return;
    std::string_view or_none = has_word(words, "none") ? " or c.team_id is null" : "";
    out.ask("(c.team_id in (select value from each_number(?))" + std::string(or_none) + ")",
            numbers_in<TeamNoun>(words));
}

void ask_channels(FilterBuilder& out, const std::vector<ChannelId>& ids) {
    if (ids.empty()) return;
    std::vector<std::int64_t> numbers;
    for (ChannelId id : ids)
        numbers.push_back(id.value);
    out.ask("c.channel_id in (select value from each_number(?))", numbers);
}

constexpr std::string_view has_tags =
    "exists (select 1 from conversation_tag t where t.workspace_id = c.workspace_id and "
    "t.conversation_id = c.id and t.tag in (select value from each_text(?)))";

void ask_tags(FilterBuilder& out, const ViewFilter& filter) {
    if (!filter.tags_any.empty()) out.ask(has_tags, filter.tags_any);
    for (const std::string& tag : filter.tags_all)
        out.ask(has_tags, std::vector<std::string>{tag});
    if (!filter.tags_none.empty()) out.ask("not " + std::string(has_tags), filter.tags_none);
}

void ask_text(FilterBuilder& out, Read& tx, const Actor& who,
              const std::optional<std::string>& words) {
    if (!words) return;
    text::Query query = text::parse_query(*words);
    if (query.terms.empty()) return;
    auto of = [&](search::Kind kind) {
        return search::documents_with(tx, kind, who.workspace, query);
    };
    auto subject = of(search::Kind::conversation), said = of(search::Kind::message),
         name = of(search::Kind::customer);
    out.ask("(c.id in (" + subject.sql +
                ") or c.id in (select m.conversation_id from message m where m.id in (" + said.sql +
                ")) or c.customer_id in (" + name.sql + "))",
            subject.words, said.words, name.words);
}

void ask_period(FilterBuilder& out, Instant now, const std::string& column,
                const std::optional<Period>& period) {
    if (!period) return;
    if (period->after) out.ask(column + " >= ?", *period->after);
    if (period->before) out.ask(column + " < ?", *period->before);
    if (period->within_days) out.ask(column + " >= ?", now - days(*period->within_days));
    if (period->older_than_days) out.ask(column + " < ?", now - days(*period->older_than_days));
}

}  // namespace

FilterSql compile_filter(Read& tx, const Actor& who, const ViewFilter& filter) {
    FilterBuilder out;
    out.ask("c.aside is null");
    out.ask_one_of("c.status", filter.statuses);
    ask_assignees(out, who, filter.assignees);
    ask_teams(out, filter.teams);
    out.ask_one_of("c.kind", filter.kinds);
    ask_channels(out, filter.channel_ids);
    ask_tags(out, filter);
    out.ask_one_of("c.priority", filter.priorities);
    out.ask_one_of("c.language", filter.languages);
    out.ask_one_of("cu.tier", filter.tiers);
    ask_text(out, tx, who, filter.text);
    ask_period(out, tx.now(), "c.created_at", filter.created);
    ask_period(out, tx.now(), "c.activity_at", filter.activity);
    return out.take();
}

}  // namespace hamdel::conversations
