// How long a visitor will wait, told honestly: measured, not promised.
#pragma once

#include "office_hours.h"
#include "settings.h"
#include "storage/write.h"

namespace hamdel::chat {

// Minutes within which three of four conversations of the last two weeks, begun in office hours,
// had their first answer. Absent while there are fewer than ten of them, or where too many still
// wait. Measured anew every quarter of an hour at most, and kept between.
std::optional<std::int64_t> measured_reply(Write& tx, const conversations::Channel& channel,
                                           const OfficeHours& hours);

}  // namespace hamdel::chat
