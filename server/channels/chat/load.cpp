#include "load.h"

#include "kernel/errors.h"

namespace hamdel::chat {
namespace {

constexpr std::int64_t bytes_a_minute = 100 << 20;
constexpr std::int64_t tracks_a_minute = 120;

struct Load {
    std::int64_t messages = 0;
    std::int64_t bytes = 0;
    std::int64_t tracks = 0;

    static constexpr auto fields =
        shape::fields(shape::field("messages", &Load::messages),
                      shape::field("bytes", &Load::bytes), shape::field("tracks", &Load::tracks));
};

std::int64_t minute_of(Instant at) {
    return at.ms / 60'000;
}

Load add(Write& tx, const Actor& visitor, const Load& more) {
    return tx.value<Load>(
        "insert into chat_load (customer_id, minute, messages, bytes, tracks) "
        "values (?, ?, ?, ?, ?) on conflict (customer_id) do update set "
        "messages = case when chat_load.minute = excluded.minute then chat_load.messages else 0 "
        "end + excluded.messages, "
        "bytes = case when chat_load.minute = excluded.minute then chat_load.bytes else 0 end "
        "+ excluded.bytes, "
        "tracks = case when chat_load.minute = excluded.minute then chat_load.tracks else 0 end "
        "+ excluded.tracks, "
        "minute = excluded.minute returning messages, bytes, tracks",
        visitor.customer(), minute_of(tx.now()), more.messages, more.bytes, more.tracks);
}

[[noreturn]] void refuse(Write& tx, std::string_view code) {
    Instant next{(minute_of(tx.now()) + 1) * 60'000};
    throw Refusal(Problem::too_many, code).retry_after(next - tx.now());
}

}  // namespace

void bound_messages(Write& tx, const Actor& visitor, std::int64_t messages_a_minute) {
    if (add(tx, visitor, {.messages = 1}).messages > messages_a_minute)
        refuse(tx, "too_many_messages");
}

void bound_bytes(Write& tx, const Actor& visitor, std::int64_t bytes) {
    if (add(tx, visitor, {.bytes = bytes}).bytes > bytes_a_minute) refuse(tx, "too_many_bytes");
}

void bound_tracks(Write& tx, const Actor& visitor, std::int64_t tracks) {
    if (add(tx, visitor, {.tracks = tracks}).tracks > tracks_a_minute)
        refuse(tx, "too_many_tracks");
}

}  // namespace hamdel::chat
