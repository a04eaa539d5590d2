// Encoded words of heads (RFC 2047), also as broken as programs write them.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::mail {

// Raw bytes between the words are of `charset` (that of the mail's words), UTF-8, or what they look
// like. Neighbours of one charset are joined before they are decoded, because many writers cut them
// inside a character.
std::string decode_words(std::string_view value, std::string_view charset = {});

std::string decode_base64(std::string_view text);
// `is_word`: "_" is a space, as in an encoded word.
std::string decode_quoted_printable(std::string_view text, bool is_word);

}  // namespace hamdel::mail
