#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "saved_views/compile_filter.h"

namespace hamdel::conversations {
namespace {

std::string item_at(std::string_view at, std::string_view field, std::size_t index) {
    return std::string(at) + "." + std::string(field) + "[" + std::to_string(index) + "]";
}

// Each word is `special`, or the id of something in `table`, in this workspace.
template <class Noun>
void refuse_strangers(Read& tx, const Actor& who, const std::vector<std::string>& words,
                      std::string_view table, std::initializer_list<std::string_view> special,
                      std::string_view at, std::string_view field) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool is_special = false;
        for (std::string_view word : special)
            is_special |= words[i] == word;
        if (is_special) continue;
        auto id = parse_id<Noun>(words[i]);
        std::string sql =
            "select id from " + std::string(table) + " where id = ? and workspace_id = ?";
        if (!id || !tx.one<std::int64_t>(sql, *id, who.workspace))
            throw wrong_field(item_at(at, field, i), "unknown_value");
    }
}

void clean_words(std::vector<std::string>& words, std::string_view at, std::string_view field) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i] = text::clean_line(words[i]);
        if (words[i].empty()) throw wrong_field(item_at(at, field, i), "required");
    }
}

void check_period(const std::optional<Period>& period, std::string_view at,
                  std::string_view field) {
    if (period && period->after && period->before && *period->after >= *period->before)
        throw wrong_field(std::string(at) + "." + std::string(field) + ".before", "before_start");
}

}  // namespace

ViewFilter clean_filter(Read& tx, const Actor& who, ViewFilter filter, std::string_view at) {
    refuse_strangers<AgentNoun>(tx, who, filter.assignees, "agent", {"me", "nobody"}, at,
                                "assignees");
    refuse_strangers<TeamNoun>(tx, who, filter.teams, "team", {"none"}, at, "teams");
    std::vector<std::string> channels;
    for (ChannelId id : filter.channel_ids)
        channels.push_back(to_string(id));
    refuse_strangers<ChannelNoun>(tx, who, channels, "channel", {}, at, "channel_ids");
    clean_words(filter.tags_any, at, "tags_any");
    clean_words(filter.tags_all, at, "tags_all");
    clean_words(filter.tags_none, at, "tags_none");
    clean_words(filter.languages, at, "languages");
    if (filter.text) *filter.text = text::clean_line(*filter.text);
    if (filter.text && filter.text->empty()) filter.text.reset();
    check_period(filter.created, at, "created");
    check_period(filter.activity, at, "activity");
    if (filter.created == Period{}) filter.created.reset();
    if (filter.activity == Period{}) filter.activity.reset();
    return filter;
}

}  // namespace hamdel::conversations
