// What mail programs write around quoted words, in the languages that we know. A word of a new
// language is added here and nowhere else.
#pragma once

#include <span>
#include <string_view>

namespace hamdel::mail {

// Each is a list of RE2 patterns parted by "|", in the form that `bare` gives; large and small
// letters are one.
struct Language {
    std::string_view code;
    std::string_view opens;            // begins the line of who wrote when: "On" Tuesday …
    std::string_view days;             // names of days as such a line may begin with them
    std::string_view wrote;            // the verb of such a line, or what else ends it
    std::string_view from;             // names of the header's lines
    std::string_view sent;             //   its date
    std::string_view to;               //   and copies
    std::string_view subject;          //
    std::string_view original;         // between dashes, above the words that are answered
    std::string_view forwarded;        // the same above words that are passed on
    std::string_view sent_from;        // a whole line that a phone or program signs with
    std::string_view closings;         // a whole line that begins the end: "Best regards"
    std::string_view above_line = {};  // what other desks write: "reply above this line"
};

std::span<const Language> languages();

}  // namespace hamdel::mail
