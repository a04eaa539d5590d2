// Answers that were kept for an Idempotency-Key: for a day, and some of an hour in which the timer
// rings that removes them.
#pragma once

#include "storage/timer.h"
#include "storage/write.h"

namespace hamdel {

inline constexpr Span answer_kept = hours(24);

// To be called with each answer that is kept.
void plan_to_forget(Write& tx);

storage::TimerSpec forget_answers();

}  // namespace hamdel
