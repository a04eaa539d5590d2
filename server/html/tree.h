// The tree that libgumbo makes of a text, within bounds. The library itself has none: some
// kilobytes can make it build for minutes or call itself until the stack is full, so memory is
// given out from one place that knows when to stop, and is let go at once instead of node by node.
#pragma once

#include <gumbo.h>

#include <functional>
#include <string_view>

namespace hamdel::html {

// Whether the text stands inside of a page, as what somebody typed, or is a page with its body.
enum class Reading { inside, page };

// Calls `see` with the root (the element `html`); false when the text was too much.
bool with_tree(std::string_view text, const std::function<void(const GumboNode& root)>& see,
               Reading reading = Reading::inside);

}  // namespace hamdel::html
