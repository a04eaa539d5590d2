// What mail programs leave in the tree of HTML to say what is quoted.
#pragma once

#include <gumbo.h>

#include <string_view>

namespace hamdel::mail {

enum class Mark {
    none,
    quoted,      // all that is in it
    plain,       // a blockquote that may as well be the writer's own
    begins_all,  // with it, and behind it, there is only history
};
Mark mark_of(const GumboNode& element);

bool is_block(const GumboElement& element);
// Holds nothing that is read: styles, scripts, titles.
bool is_unread(const GumboElement& element);
bool is_preformatted(const GumboElement& element);
std::string_view attribute(const GumboElement& element, const char* name);

}  // namespace hamdel::mail
