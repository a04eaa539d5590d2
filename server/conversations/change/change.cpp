#include "change/change.h"

#include "change/tally.h"
#include "conversations/events.h"

namespace hamdel::conversations {
namespace {

// Where it stands, and whether that is news to somebody.
struct Outcome : Standing {
    std::int64_t follower_count = 0;

    static constexpr auto fields = shape::joined(
        Standing::fields, shape::fields(shape::field("follower_count", &Outcome::follower_count)));
};

Outcome outcome(Read& tx, ConversationId id) {
    static const std::string sql = "select " + std::string(standing_columns) +
                                   ", follower_count from conversation where id = ?";
    return tx.value<Outcome>(sql, id);
}

bool is_news(std::string_view type) {
    return type == events::received || type == events::replied || type == events::noted ||
           type == events::resolved || type == events::reopened || type == events::assigned;
}

}  // namespace

void settle_new(Write& tx, const Actor& who, ConversationId id, MessageId first) {
    Standing now = standing(tx, system_actor(who.workspace), id);
    record(tx, who, Change{.type = events::created, .after = now, .message_id = first}, about(now));
}

void settle(Write& tx, const Actor& who, std::string_view type, const Standing& before,
            Change change) {
    Outcome now = outcome(tx, before.id);
    change.type = type;
    change.before = before;
    change.after = now;
    tally_change(tx, who.workspace, before, now);
    record(tx, who, change, about(before));
    if (now.follower_count == 0 || !is_news(type)) return;
    record(tx, who, News{change.message_id}, about(before));
}

}  // namespace hamdel::conversations
