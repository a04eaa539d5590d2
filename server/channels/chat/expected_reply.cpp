#include "expected_reply.h"

#include <algorithm>
#include <limits>

namespace hamdel::chat {
namespace {

constexpr Span measured_again_after = minutes(15);
constexpr Span looked_back = days(14);
constexpr std::size_t fewest = 10;
constexpr std::int64_t most_looked_at = 500;
constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

struct Measured {
    std::optional<std::int64_t> reply_minutes;
    Instant measured_at;

    static constexpr auto fields =
        shape::fields(shape::field("reply_minutes", &Measured::reply_minutes),
                      shape::field("measured_at", &Measured::measured_at));
};

struct Wait {
    Instant created_at;
    std::optional<Instant> first_replied_at;
    bool resolved = false;

    static constexpr auto fields =
        shape::fields(shape::field("created_at", &Wait::created_at),
                      shape::field("first_replied_at", &Wait::first_replied_at),
                      shape::field("resolved", &Wait::resolved));
};

// What was resolved without a word needed none. What waits yet may wait for ever.
std::vector<std::int64_t> waits(Read& tx, const conversations::Channel& channel,
                                const OfficeHours& hours) {
    std::vector<std::int64_t> out;
    auto rows = tx.all<Wait>(
        "select created_at, first_replied_at, "
        "case when status = 'resolved' then 1 else 0 end as resolved "
        "from conversation where channel_id = ? order by id desc limit ?",
        channel.id, most_looked_at);
    for (const Wait& row : rows) {
        if (row.created_at < tx.now() - looked_back) break;
        if (!row.first_replied_at && row.resolved) continue;
        if (!openness(hours, row.created_at).open) continue;
        out.push_back(row.first_replied_at ? (*row.first_replied_at - row.created_at).ms : never);
    }
    return out;
}

std::optional<std::int64_t> measure(Read& tx, const conversations::Channel& channel,
                                    const OfficeHours& hours) {
    auto all = waits(tx, channel, hours);
    if (all.size() < fewest) return {};
    auto place = all.begin() + static_cast<std::ptrdiff_t>((all.size() * 3 - 1) / 4);
    std::ranges::nth_element(all, place);
    if (*place == never) return {};
    return std::max<std::int64_t>(1, (*place + 59'999) / 60'000);
}

}  // namespace

std::optional<std::int64_t> measured_reply(Write& tx, const conversations::Channel& channel,
                                           const OfficeHours& hours) {
    auto kept = tx.one<Measured>(
        "select reply_minutes, measured_at from chat_measure where channel_id = ?", channel.id);
    if (kept && tx.now() < kept->measured_at + measured_again_after) return kept->reply_minutes;
    auto minutes = measure(tx, channel, hours);
    tx.run(
        "insert into chat_measure (channel_id, reply_minutes, measured_at) values (?, ?, ?) "
        "on conflict (channel_id) do update set reply_minutes = excluded.reply_minutes, "
        "measured_at = excluded.measured_at",
        channel.id, minutes, tx.now());
    return minutes;
}

}  // namespace hamdel::chat
