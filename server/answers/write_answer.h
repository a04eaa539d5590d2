// What a ready answer must be like to be kept.
#pragma once

#include <string>

#include "answer.h"

namespace hamdel::answers {

inline constexpr std::size_t longest_title = 120;
inline constexpr std::size_t longest_shortcut = 40;
inline constexpr std::size_t longest_folder = 60;
inline constexpr std::size_t longest_body = 10'000;
// All of them are offered at once, so there is an end to them: shared, and of each agent.
inline constexpr std::int64_t most_answers = 500;

// What its writer says of it, cleaned and checked.
struct Written {
    std::string title;
    std::string shortcut;
    std::string language;
    std::string folder;
    std::string body;
};

// Throws wrong_field: "required", "shortcut_not_a_word", "unknown_language", "unknown_variable".
Written checked(const Written& in);

// Both throw conflict "shortcut_taken", the first "too_many_answers" as well.
AnswerId add_answer(Write& tx, const Actor& who, bool shared, const Written& in);
void rewrite_answer(Write& tx, const Actor& who, const ReadyAnswer& before, const Written& in);

// The event that tells live screens of it.
void tell_changed(Write& tx, const Actor& who, AnswerId id, bool shared);

}  // namespace hamdel::answers
