// A ready answer, and the only ways to one.
#pragma once

#include "answers/ids.h"
#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::answers {

struct ReadyAnswer {
    AnswerId id;
    std::optional<AgentId> owner_id;
    bool shared = false;
    std::string title;
    std::string shortcut;
    std::string language;
    std::string folder;
    std::string body;
    std::int64_t used = 0;
    Instant updated_at;

    static constexpr std::string_view shape_name = "ReadyAnswer";
    static constexpr auto fields = shape::fields(
        shape::field("id", &ReadyAnswer::id),
        shape::field("owner_id", &ReadyAnswer::owner_id, "Whose own it is; null: everyone's."),
        shape::field("shared", &ReadyAnswer::shared), shape::field("title", &ReadyAnswer::title),
        shape::field("shortcut", &ReadyAnswer::shortcut, "What is typed after the slash."),
        shape::field("language", &ReadyAnswer::language, "fa, en, …; empty: any."),
        shape::field("folder", &ReadyAnswer::folder),
        shape::field("body", &ReadyAnswer::body, "With variables such as {customer.name}."),
        shape::field("used", &ReadyAnswer::used, "How often it was put into an answer."),
        shape::field("updated_at", &ReadyAnswer::updated_at));
};

// Those that this actor may use: everyone's and the own ones, the most used first.
std::vector<ReadyAnswer> answers_of(Read& tx, const Actor& who);

// Refusal not_found "answer", also for somebody else's own one.
ReadyAnswer find_answer(Read& tx, const Actor& who, AnswerId id);

// The same for who is about to change it: everyone's takes a permission of its own.
ReadyAnswer find_to_change(Read& tx, const Actor& who, AnswerId id);

// Refusal forbidden "not_permitted" when this actor may not have answers of this sort: shared ones
// take a permission, own ones somebody whose they are.
void check_may_own(const Actor& who, bool shared);

}  // namespace hamdel::answers
