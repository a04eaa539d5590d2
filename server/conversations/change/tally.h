// Counters kept with the change, never counted on reading: how many conversations stand in each
// (status, assignee, team, kind). What is set aside is counted nowhere.
#pragma once

#include "conversations/standing.h"

namespace hamdel::conversations {

void tally_new(Write& tx, WorkspaceId workspace, const Standing& now);
void tally_change(Write& tx, WorkspaceId workspace, const Standing& before, const Standing& now);

struct TallyRow {
    Status status = Status::open;
    std::int64_t assignee_id = 0;
    std::int64_t team_id = 0;
    Kind kind = Kind::service;
    std::int64_t n = 0;

    static constexpr auto fields =
        shape::fields(shape::field("status", &TallyRow::status),
                      shape::field("assignee_id", &TallyRow::assignee_id),
                      shape::field("team_id", &TallyRow::team_id),
                      shape::field("kind", &TallyRow::kind), shape::field("n", &TallyRow::n));
};
std::vector<TallyRow> tally(Read& tx, WorkspaceId workspace);

}  // namespace hamdel::conversations
