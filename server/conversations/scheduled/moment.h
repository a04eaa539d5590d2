// The moment at which something may be sent later.
#pragma once

#include "kernel/errors.h"
#include "storage/read.h"

namespace hamdel::conversations {

// Throws wrong_field "send_at": "until_in_past" or "too_far".
inline Instant checked_moment(Read& tx, Instant at) {
    if (at <= tx.now()) throw wrong_field("send_at", "until_in_past");
    if (at > tx.now() + days(366)) throw wrong_field("send_at", "too_far");
    return at;
}

}  // namespace hamdel::conversations
