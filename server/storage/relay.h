// Reading the event log in its order, never past what a running transaction may still come before.
#pragma once

#include "storage/event.h"
#include "storage/read.h"

namespace hamdel::storage {

std::vector<EventRow> events_after(Read& tx, std::int64_t seq, int limit);
std::int64_t last_event(Read& tx);

}  // namespace hamdel::storage
