#include "write_answer.h"

#include <algorithm>

#include "events.h"
#include "kernel/errors.h"
#include "kernel/text/fold.h"
#include "kernel/text/text.h"
#include "variables.h"

namespace hamdel::answers {
namespace {

std::optional<std::string> key_of(const std::string& shortcut) {
    if (shortcut.empty()) return {};
    return text::fold(shortcut);
}

// "/help" and "help" are the same word.
std::string clean_shortcut(const std::string& shortcut) {
    std::string out = text::clean_line(shortcut);
    out.erase(0, std::min(out.find_first_not_of('/'), out.size()));
    if (out.find_first_of(" /") != std::string::npos)
        throw wrong_field("shortcut", "shortcut_not_a_word");
    return out;
}

std::string clean_language(const std::string& language) {
    bool is_tag = language.size() == 2 || language.size() == 3;
    for (char c : language)
        is_tag &= c >= 'a' && c <= 'z';
    if (!language.empty() && !is_tag) throw wrong_field("language", "unknown_language");
    return language;
}

void refuse_taken(Read& tx, const Actor& who, AgentId owner, const Written& in, AnswerId except) {
    auto key = key_of(in.shortcut);
    if (key && tx.one<AnswerId>("select id from answer where workspace_id = ? and owner_id = ? "
                                "and shortcut_key = ? and id <> ?",
                                who.workspace, owner, *key, except))
        throw Refusal(Problem::conflict, "shortcut_taken");
}

}  // namespace

Written checked(const Written& in) {
    Written out{.title = text::clean_line(in.title),
                .shortcut = clean_shortcut(in.shortcut),
                .language = clean_language(in.language),
                .folder = text::clean_line(in.folder),
                .body = text::clean_body(in.body)};
    if (out.title.empty()) throw wrong_field("title", "required");
    if (out.body.empty()) throw wrong_field("body", "required");
    if (unknown_variable(out.body)) throw wrong_field("body", "unknown_variable");
    return out;
}

AnswerId add_answer(Write& tx, const Actor& who, bool shared, const Written& in) {
    AgentId owner = shared ? AgentId{} : who.agent();
    auto have = tx.value<std::int64_t>(
        "select count(*) from answer where workspace_id = ? and owner_id = ?", who.workspace,
        owner);
    if (have >= most_answers) throw Refusal(Problem::conflict, "too_many_answers");
    refuse_taken(tx, who, owner, in, {});
    auto id = tx.new_id<AnswerId>();
    tx.run(
        "insert into answer (id, workspace_id, owner_id, title, shortcut, shortcut_key, language, "
        "folder, body, used, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
        id, who.workspace, owner, in.title, in.shortcut, key_of(in.shortcut), in.language,
        in.folder, in.body, tx.now(), tx.now());
    return id;
}

void rewrite_answer(Write& tx, const Actor& who, const ReadyAnswer& before, const Written& in) {
    refuse_taken(tx, who, before.owner_id.value_or(AgentId{}), in, before.id);
    tx.run(
        "update answer set title = ?, shortcut = ?, shortcut_key = ?, language = ?, folder = ?, "
        "body = ?, updated_at = ? where id = ?",
        in.title, in.shortcut, key_of(in.shortcut), in.language, in.folder, in.body, tx.now(),
        before.id);
}

void tell_changed(Write& tx, const Actor& who, AnswerId id, bool shared) {
    record(tx, who, AnswerChanged{id, shared ? std::nullopt : std::optional(who.agent())});
}

}  // namespace hamdel::answers
