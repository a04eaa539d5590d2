#include "answer.h"

#include "kernel/errors.h"
#include "may.h"

namespace hamdel::answers {
namespace {

constexpr std::string_view columns = R"(
select id, nullif(owner_id, 0) as owner_id, case when owner_id = 0 then 1 else 0 end as shared, title, shortcut, language,
       folder, body, used, updated_at
from answer where workspace_id = ? and (owner_id = 0 or owner_id = ?)
)";

}  // namespace

std::vector<ReadyAnswer> answers_of(Read& tx, const Actor& who) {
    return tx.all<ReadyAnswer>(std::string(columns) + " order by used desc, title, id",
                               who.workspace, who.agent());
}

ReadyAnswer find_answer(Read& tx, const Actor& who, AnswerId id) {
    auto found =
        tx.one<ReadyAnswer>(std::string(columns) + " and id = ?", who.workspace, who.agent(), id);
    if (!found) throw Refusal(Problem::not_found, "answer");
    return *std::move(found);
}

ReadyAnswer find_to_change(Read& tx, const Actor& who, AnswerId id) {
    ReadyAnswer found = find_answer(tx, who, id);
    check_may_own(who, found.shared);
    return found;
}

void check_may_own(const Actor& who, bool shared) {
    if (shared && !who.can(may::manage.name)) throw Refusal(Problem::forbidden, "not_permitted");
    if (!shared && !who.agent()) throw Refusal(Problem::forbidden, "agents_only");
}

}  // namespace hamdel::answers
