#include "module/forget_answers.h"

namespace hamdel {
namespace {

constexpr std::string_view kind = "forget_answers";
constexpr std::int64_t most_at_once = 1000;

void forget(Write& tx, WorkspaceId, std::int64_t hour) {
    auto gone = tx.run(
        "delete from idempotency_key where (workspace_id, actor, key) in "
        "(select workspace_id, actor, key from idempotency_key where at <= ? order by at limit ?)",
        tx.now() - answer_kept, most_at_once);
    if (gone == most_at_once) tx.set_timer({}, kind, hour, tx.now());
}

}  // namespace

// One timer for all answers of an hour. Looked for first: several writers that moved the same timer
// would stand in each other's way.
void plan_to_forget(Write& tx) {
    std::int64_t hour = tx.now().ms / hours(1).ms;
    auto planned = tx.one<std::int64_t>("select subject from timer where kind = ? and subject = ?",
                                        kind, hour);
    if (!planned) tx.set_timer({}, kind, hour, Instant{(hour + 1) * hours(1).ms} + answer_kept);
}

storage::TimerSpec forget_answers() {
    return {kind, &forget};
}

}  // namespace hamdel
