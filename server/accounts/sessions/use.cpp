#include "sessions/use.h"

#include "sessions/session.h"

namespace hamdel::accounts {

// Requests side by side all find that it is news; one of them writes.
void note_use(Write& tx, const Actor& who) {
    Instant noted_before = tx.now() - use_noted_every;
    if (auto session = session_of(who))
        tx.run(
            "update session set last_seen_at = ?, expires_at = ? where id = ? and "
            "last_seen_at <= ?",
            tx.now(), tx.now() + session_length, session, noted_before);
    else if (auto key = parse_id<ApiKeyNoun>(who.credential_id))
        tx.run(
            "update api_key set last_used_at = ? where id = ? and "
            "(last_used_at is null or last_used_at <= ?)",
            tx.now(), *key, noted_before);
}

}  // namespace hamdel::accounts
