#include "mail/newest_words.h"

#include "newest/history.h"
#include "newest/signature.h"

namespace hamdel::mail {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";

std::string without_blank_ends(std::string text) {
    std::size_t end = text.find_last_not_of(blanks);
    text.erase(end == std::string::npos ? 0 : end + 1);
    std::size_t begin = text.find_first_not_of(blanks);
    text.erase(0, begin == std::string::npos ? text.size() : begin);
    return text;
}

}  // namespace

NewestWords newest_words(std::string_view plain) {
    std::vector<Line> lines = read_lines(plain);
    std::vector<Part> parts = tell_history(lines);
    tell_signatures(lines, parts);
    NewestWords out;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        std::string& part = parts[at] == Part::signature ? out.signature
                            : parts[at] == Part::earlier ? out.earlier
                                                         : out.words;
        part += lines[at].raw;
    }
    out.words = without_blank_ends(std::move(out.words));
    out.signature = without_blank_ends(std::move(out.signature));
    return out;
}

}  // namespace hamdel::mail
