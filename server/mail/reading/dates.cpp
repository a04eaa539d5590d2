#include "reading/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <vector>

#include "mail/read_mail.h"
#include "reading/ascii.h"

namespace hamdel::mail {
namespace {

struct DateFound {
    int year = -1, month = 0, day = 0, hour = 0, minute = 0, second = 0, offset = 0;
    bool has_time = false, has_offset = false;
};

std::string without_remarks(std::string_view value) {
    std::string out;
    int depth = 0;
    for (char c : value) {
        if (c == '(') ++depth;
        if (depth == 0) out += c == ',' || c == ';' ? ' ' : c;
        if (c == ')' && depth > 0) --depth;
    }
    // Space around the colons of a time, and before the sign of a zone, does not part it.
    for (std::size_t at = out.find(':'); at != std::string::npos; at = out.find(':', at + 1)) {
        while (at > 0 && is_space(out[at - 1]))
            out.erase(--at, 1);
        while (at + 1 < out.size() && is_space(out[at + 1]))
            out.erase(at + 1, 1);
    }
    return out;
}

std::vector<std::string_view> date_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < text.size() && words.size() < 20;) {
        while (i < text.size() && is_space(text[i]))
            ++i;
        std::size_t begin = i;
        while (i < text.size() && !is_space(text[i]))
            ++i;
        if (i > begin) words.push_back(text.substr(begin, i - begin));
    }
    return words;
}

std::optional<int> number(std::string_view word) {
    int value = 0;
    auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size() || word.empty()) return {};
    return value;
}

int month_of(std::string_view word) {
    static constexpr std::array<std::string_view, 12> names{
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (begins_with(word, names[i])) return static_cast<int>(i) + 1;
    return 0;
}

// "10:31", "10:31:05", "10:31:05.120", "10.31.05".
bool take_time(std::string_view word, DateFound& found) {
    std::array<int*, 3> places{&found.hour, &found.minute, &found.second};
    std::size_t place = 0;
    for (std::size_t begin = 0; begin <= word.size() && place < 3;) {
        std::size_t end = std::min(word.find_first_of(":.", begin), word.size());
        auto value = number(word.substr(begin, end - begin));
        if (!value) return false;
        *places[place++] = *value;
        begin = end + 1;
    }
    return place >= 2 && (found.has_time = true);
}

bool take_zone(std::string_view word, DateFound& found) {
    struct NamedZone {
        std::string_view name;
        int minutes;
    };
    static constexpr std::array<NamedZone, 20> zones{{
        {"z", 0},      {"ut", 0},     {"utc", 0},    {"gmt", 0},    {"est", -300},
        {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360},
        {"pst", -480}, {"pdt", -420}, {"cet", 60},   {"cest", 120}, {"bst", 60},
        {"jst", 540},  {"irst", 210}, {"irdt", 270}, {"msk", 180},  {"ist", 330},
    }};
    for (std::string_view before : {"gmt", "utc"})
        if (begins_with(word, before) && word.size() > 3) word.remove_prefix(3);
    if (word.size() > 1 && (word[0] == '+' || word[0] == '-')) {
        std::string digits(word.substr(1));
        std::erase(digits, ':');
        auto value = number(digits);
        if (!value || *value < 0) return false;
        if (digits.size() <= 2) *value *= 100;
        if (*value > 1500) return false;
        found.offset = (*value / 100 * 60 + *value % 100) * (word[0] == '-' ? -1 : 1);
        return found.has_offset = true;
    }
    for (NamedZone zone : zones)
        if (is_same_word(word, zone.name)) {
            found.offset = zone.minutes;
            return found.has_offset = true;
        }
    return false;
}

void take_year(int value, std::size_t digits, DateFound& found) {
    if (digits <= 2)
        value += value < 50 ? 2000 : 1900;
    else if (digits == 3)
        value += 1900;  // a program that counts from 1900
    found.year = value;
}

// "21-Nov-1997", "2003-07-01", "2003/07/01".
bool take_joined(std::string_view word, DateFound& found) {
    std::size_t first = word.find_first_of("-/");
    std::size_t second = first == word.npos ? first : word.find_first_of("-/", first + 1);
    if (second == word.npos) return false;
    std::string_view a = word.substr(0, first), b = word.substr(first + 1, second - first - 1),
                     c = word.substr(second + 1);
    int month = month_of(b);
    if (month == 0) month = number(b).value_or(0);
    if (month == 0 || !number(a) || !number(c)) return false;
    bool is_year_first = a.size() == 4;
    found.month = month;
    found.day = *number(is_year_first ? c : a);
    take_year(*number(is_year_first ? a : c), (is_year_first ? a : c).size(), found);
    return true;
}

void take(std::string_view word, DateFound& found) {
    // "2003-07-01T10:52:37+02:00"
    if (auto t = word.find('T'); t == 10 && is_digit(word[0]) && word.find('-') == 4) {
        take(word.substr(0, t), found);
        std::string_view rest = word.substr(t + 1);
        std::size_t zone = std::min(rest.find_first_of("+-Zz"), rest.size());
        take_time(rest.substr(0, zone), found);
        if (zone < rest.size()) take_zone(rest.substr(zone), found);
        return;
    }
    if (auto value = number(word); value && *value >= 0 && is_digit(word[0])) {
        if (found.day == 0 && word.size() <= 2)
            found.day = *value;
        else if (found.year < 0 && found.month > 0)
            take_year(*value, word.size(), found);
        return;
    }
    if (found.month == 0 && month_of(word) > 0) {
        found.month = month_of(word);
        return;
    }
    if (is_digit(word[0])) {
        if (word.find(':') != word.npos || (found.year >= 0 && word.find('.') != word.npos)) {
            // "09:55:06-0600" and "9:55PM"
            std::size_t end = std::min(word.find_first_not_of("0123456789:."), word.size());
            if (take_time(word.substr(0, end), found) && end < word.size())
                take(word.substr(end), found);
            return;
        }
        take_joined(word, found);
        return;
    }
    if (found.has_time && (is_same_word(word, "pm") || is_same_word(word, "am"))) {
        found.hour = found.hour % 12 + (lower(word[0]) == 'p' ? 12 : 0);
        return;
    }
    if (!found.has_offset && found.has_time) take_zone(word, found);
}

}  // namespace

std::optional<SentAt> read_date(std::string_view value) {
    if (value.size() > 500) return {};
    DateFound found;
    std::string plain = without_remarks(value);
    for (std::string_view word : date_words(plain))
        take(word, found);
    if (found.year < 1960 || found.year > 2200 || found.hour > 24 || found.minute > 59 ||
        found.second > 60 || !found.has_time)
        return {};
    std::chrono::year_month_day day{std::chrono::year(found.year),
                                    std::chrono::month(static_cast<unsigned>(found.month)),
                                    std::chrono::day(static_cast<unsigned>(found.day))};
    if (!day.ok()) return {};
    std::int64_t minutes =
        std::chrono::sys_days(day).time_since_epoch().count() * std::int64_t{1440} +
        found.hour * 60 + found.minute - found.offset;
    return SentAt{Instant{(minutes * 60 + found.second) * 1000}, found.offset};
}

std::string to_rfc3339(const SentAt& date) {
    std::string iso = to_iso(date.at + minutes(date.offset_minutes)).substr(0, 19);
    int offset = std::abs(date.offset_minutes);
    auto two = [](int value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
    return iso + (date.offset_minutes < 0 ? "-" : "+") + two(offset / 60) + ":" + two(offset % 60);
}

}  // namespace hamdel::mail
