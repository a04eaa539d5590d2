#include "mail/mbox.h"

#include <array>
#include <span>

#include "reading/ascii.h"

namespace hamdel::mail {
namespace {

bool has_name(std::string_view line, std::span<const std::string_view> names) {
    for (std::string_view name : names)
        if (line.find(name) != line.npos) return true;
    return false;
}

// "From sara@example.com Sun Nov 22 10:31:05 2026": weekday, month and time of day.
bool is_dated(std::string_view line) {
    static constexpr std::array<std::string_view, 7> days{" Mon", " Tue", " Wed", " Thu",
                                                          " Fri", " Sat", " Sun"};
    static constexpr std::array<std::string_view, 12> months{" Jan", " Feb", " Mar", " Apr",
                                                             " May", " Jun", " Jul", " Aug",
                                                             " Sep", " Oct", " Nov", " Dec"};
    std::size_t colon = line.find(':');
    bool has_time = false;
    for (; colon != line.npos && !has_time; colon = line.find(':', colon + 1))
        has_time = colon > 0 && colon + 2 < line.size() && is_digit(line[colon - 1]) &&
                   is_digit(line[colon + 1]) && is_digit(line[colon + 2]);
    return has_time && has_name(line, days) && has_name(line, months);
}

// Words may begin with "From " as well: then they have no date, and more than one word follows.
bool begins_mail(std::string_view line, bool was_empty) {
    if (!line.starts_with("From ") || line.size() > 1000) return false;
    std::string_view rest = trimmed(line.substr(5));
    if (is_dated(line)) return true;
    bool is_one_word = rest.find_first_of(" \t") == rest.npos;
    return was_empty && is_one_word && (rest == "-" || rest.find('@') != rest.npos);
}

bool is_quoted_from(std::string_view line) {
    std::size_t marks = line.find_first_not_of('>');
    return marks != line.npos && marks > 0 && line.substr(marks).starts_with("From ");
}

}  // namespace

// A line is read in pieces of bounded length, so that a file without line ends costs no memory.
bool Mbox::read_line() {
    constexpr std::size_t longest_line = 1 << 20;
    line_.clear();
    for (int c;
         line_.size() < longest_line && (c = in_.get()) != std::istream::traits_type::eof();) {
        line_ += static_cast<char>(c);
        if (c == '\n') break;
    }
    return !line_.empty();
}

std::optional<std::string> Mbox::next() {
    std::string mail;
    bool has_begun = is_held_;
    is_held_ = false;
    while (read_line()) {
        if (begins_mail(line_, was_empty_)) {
            was_empty_ = false;
            if (has_begun) {
                is_held_ = true;
                return mail;
            }
            has_begun = true;
            continue;
        }
        was_empty_ = trimmed(line_).empty();
        has_begun |= !was_empty_;
        if (!has_begun || mail.size() + line_.size() > longest_) continue;
        mail += is_quoted_from(line_) ? std::string_view(line_).substr(1) : std::string_view(line_);
    }
    if (!has_begun) return {};
    return mail;
}

}  // namespace hamdel::mail
