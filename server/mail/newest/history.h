// Which lines of a mail are history: what was written before and stands there once more.
#pragma once

#include <span>
#include <vector>

#include "newest/lines.h"

namespace hamdel::mail {

// `passed_on` is to be read with the words, but whose signature is in it is another matter.
enum class Part { words, passed_on, signature, earlier };

// One part for each line: `words`, `passed_on` or `earlier`.
std::vector<Part> tell_history(std::span<const Line> lines);

// How many lines from `at` on say who wrote when; 0 when they say something else.
std::size_t attribution_at(std::span<const Line> lines, std::size_t at);

// How many lines from `at` on are a header as Outlook puts it before the words that are answered.
std::size_t header_block_at(std::span<const Line> lines, std::size_t at);

}  // namespace hamdel::mail
