// The HTML of mails, made safe to be shown: the shape of the page stays (tables, colors, sizes,
// pictures), but nothing of it runs, loads, sends or leaves its box.
//
// No scripts, forms, frames, styles for the whole page, names or classes. A picture of the mail
// itself keeps its address (`src="cid:…"`), one of another server only as `data-remote`: the reader
// of the mail does not tell that server anything until they want to. Links open elsewhere and say
// nothing of where they were pressed.
//
// What was cleaned once stays as it is when it is cleaned again.
#pragma once

#include <string>
#include <string_view>

#include "html/clean.h"

namespace hamdel::html {

struct MailHtml {
    std::string html;
    bool holds_back = false;     // pictures of other servers
    bool is_words_only = false;  // it was too much to be read as a page
};

// A longer mail, or such a tangle that reading it would take too much memory or time, comes as its
// words. Nests at most `deepest_mail` elements.
inline constexpr std::size_t longest_mail = 4 << 20;
inline constexpr std::size_t deepest_mail = 160;
MailHtml clean_mail(std::string_view dirty);

// Gives the pictures of what `clean_mail` gave their addresses: `rule` is asked for "cid:…" and for
// the addresses of other servers. Those without an answer stay as they are.
std::string with_pictures(std::string_view cleaned, const PictureRule& rule);

}  // namespace hamdel::html
