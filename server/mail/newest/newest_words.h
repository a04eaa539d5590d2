// What somebody has newly written in a mail, apart from the history that their program put below or
// between it, and from their signature. Read from the words alone, as programs in many languages
// write them; nothing is dropped, only told apart.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::mail {

struct NewestWords {
    std::string words;      // newly written: no quoted history, no signature; ends trimmed
    std::string signature;  // as it stood, or empty
    std::string earlier;    // quoted history with its headers, as it stood; nothing is dropped
};

// A mail that is passed on keeps what it passes on among its words. Time grows with the length.
NewestWords newest_words(std::string_view plain);

struct NewestHtml {
    std::string html;  // as it came, without the history; not yet made safe
    std::string text;  // the same in plain words
    std::string earlier;
};

// By the marks that programs leave in the tree, and by the same words as in plain text.
NewestHtml newest_html(std::string_view html);

}  // namespace hamdel::mail
