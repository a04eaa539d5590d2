// Bytes of a declared, wrongly declared or undeclared charset as UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::mail {

struct Decoded {
    std::string text;
    bool is_sure = true;  // false: guessed against what was declared, or with characters lost
};

// What is declared holds if the bytes fit; else UTF-8 if they are that, else what they look like
// (Persian and Arabic, Cyrillic, the charsets of East Asia), else Western.
Decoded to_utf8(std::string_view bytes, std::string_view declared);

}  // namespace hamdel::mail
