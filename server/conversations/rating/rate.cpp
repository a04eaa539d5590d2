#include "conversations/rate.h"

#include "change/change.h"
#include "conversations/events.h"
#include "kernel/errors.h"

namespace hamdel::conversations {
namespace {

std::optional<std::string> trimmed(std::string_view words) {
    constexpr std::string_view space = " \t\r\n";
    std::size_t first = words.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return std::string(words.substr(first, words.find_last_not_of(space) - first + 1));
}

}  // namespace

void rate(Write& tx, const Actor& who, ConversationId id, std::int64_t score,
          std::string_view words) {
    Standing before = standing(tx, who, id);
    if (before.status != Status::resolved) throw Refusal(Problem::conflict, "not_resolved");
    tx.run(
        "update conversation set rating_score = ?, rating_words = ?, rated_at = ?, updated_at = ? "
        "where id = ?",
        score, trimmed(words), tx.now(), tx.now(), id);
    // The words stand with the conversation only: events hold what never has to be erased.
    settle(tx, who, events::rated, before, {.changes = Json::object({{"score", score}})});
}

}  // namespace hamdel::conversations
