// An answer as a letter: greeting, the agent's words, who wrote, the company's signature; the same
// in plain words and in HTML.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hamdel::email {

struct Letter {
    std::string locale;  // of the customer, else of the channel: fa, en
    std::string customer_name;
    std::string words;
    std::optional<std::string> html;        // safe already
    std::string agent_name;                 // or the own signature
    std::optional<std::string> agent_html;  // of that, safe already
    std::string signature;
    bool greets = true;
};

struct LetterWords {
    std::string text;
    std::string html;  // a whole document
};

LetterWords write_letter(const Letter& letter);

// "Re: …" or «پاسخ: …», once; the number is added where it is not there.
std::string reply_subject(std::string_view subject, std::int64_t number, std::string_view locale);

}  // namespace hamdel::email
