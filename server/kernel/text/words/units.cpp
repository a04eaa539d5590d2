#include "units.h"

#include "../letters/code_points.h"
#include "affixes.h"
#include "atoms.h"
#include "kernel/text/canonical.h"
#include "kernel/text/fold.h"

#include <algorithm>
#include <optional>

namespace hamdel::text {
namespace {

constexpr std::size_t max_parts = 8;

// A single letter may fold to several words (U+FDFA); a token is one.
std::string folded(std::string_view text, const Atom& atom) {
    std::string word = fold(text.substr(atom.begin, atom.end - atom.begin));
    std::erase_if(word, [](char byte) {
        return static_cast<unsigned char>(byte) < 0x80 && !(byte >= 'a' && byte <= 'z') &&
               !(byte >= '0' && byte <= '9');
    });
    if (word.size() > max_token_bytes) word.resize(first_bytes(word, max_token_bytes).size());
    return word;
}

bool is_latin(Class kind) {
    return kind == Class::letter || kind == Class::digit;
}

bool is_half_space(std::string_view gap) {
    constexpr std::string_view sign = "\xE2\x80\x8C";
    while (gap.starts_with(sign))
        gap.remove_prefix(sign.size());
    return gap.empty();
}

// What may stand between two parts of one compound.
bool connects(std::string_view gap, Class left, Class right) {
    if (gap.empty()) return is_latin(left) && is_latin(right);
    if (is_half_space(gap)) return left == Class::arabic && right == Class::arabic;
    static constexpr std::string_view dashes[] = {"-", "_", "‐", "‑"};
    if (std::ranges::find(dashes, gap) != std::end(dashes))
        return (is_latin(left) && is_latin(right)) ||
               (left == Class::arabic && right == Class::arabic);
    if (gap == "." || gap == "@" || gap == "'" || gap == "’" || gap == "&" || gap == "+")
        return is_latin(left) && is_latin(right);
    if (gap == "," || gap == "٬" || gap == "٫")
        return left == Class::digit && right == Class::digit;
    return false;
}

struct Chain {
    std::string_view text;
    const std::vector<Atom>& all;

    std::string_view gap_before(std::size_t index) const {
        return text.substr(all[index - 1].end, all[index].begin - all[index - 1].end);
    }
};

bool separates_digits(std::string_view gap) {
    return !gap.empty() && gap.size() <= 3 &&
           gap.find_first_not_of(" -.()/") == std::string_view::npos;
}

Unit put_together(std::string_view text, const std::vector<Atom>& all, std::size_t first,
                  std::size_t last) {
    Unit unit{{}, all[first].begin, all[last - 1].end, Unit::Kind::word, false, {}, {}};
    unit.is_arabic = all[first].kind == Class::arabic;
    if (last - first == 1) {
        unit.whole = folded(text, all[first]);
        return unit;
    }
    unit.kind = Unit::Kind::compound;
    for (std::size_t index = first; index < last; ++index) {
        std::string part = folded(text, all[index]);
        unit.whole += part;
        const bool is_letter = part.size() == 1 && all[index].kind == Class::letter;
        if (part.empty() || is_letter || (unit.is_arabic && is_particle(part))) continue;
        unit.parts.push_back({std::move(part), all[index].begin, all[index].end});
    }
    if (unit.whole.size() > max_token_bytes)
        unit.whole.resize(first_bytes(unit.whole, max_token_bytes).size());
    return unit;
}

void add_other_forms(Unit& phone, bool has_plus) {
    std::string written{has_plus ? "+" : ""};
    written += phone.whole;
    const auto number = canonical_phone(written);
    if (!number) return;
    phone.others.push_back(number->substr(1));
    if (number->starts_with("+98")) {
        std::string national{"0"};
        national.append(*number, 3);
        phone.others.push_back(std::move(national));
    }
    std::erase(phone.others, phone.whole);
}

// "0912 123 4567", "+98 (21) 8888-1234": groups that only a phone number is written in.
std::optional<Unit> phone_at(const Chain& chain, std::size_t first, std::size_t& next) {
    const auto& all = chain.all;
    const bool has_plus = all[first].begin > 0 && chain.text[all[first].begin - 1] == '+';
    std::size_t last = first + 1;
    while (last < all.size() && last - first < max_parts && all[last].kind == Class::digit &&
           separates_digits(chain.gap_before(last)))
        ++last;
    if (last < all.size() && is_latin(all[last].kind) && chain.gap_before(last).empty()) return {};
    Unit unit = put_together(chain.text, all, first, last);
    const bool is_lone_digit = last - first > 1 && all[first].end - all[first].begin == 1;
    if ((!has_plus && (!unit.whole.starts_with('0') || is_lone_digit)) || unit.whole.size() < 7 ||
        unit.whole.size() > 15)
        return {};
    unit.kind = Unit::Kind::phone;
    add_other_forms(unit, has_plus);
    next = last;
    return unit;
}

// Pairs overlap, so that any stretch of two or more signs is found; the last sign stands alone as
// well, so that a single one is found as the beginning of a token.
void add_ideographs(std::string_view text, const Atom& run, std::vector<Unit>& found) {
    std::size_t at = run.begin;
    while (at < run.end) {
        const std::size_t middle = at + code_point_at(text, at).length;
        std::size_t end = middle;
        if (middle < run.end) end += code_point_at(text, middle).length;
        const bool is_alone = end == middle;
        Unit unit{
            folded(text, {at, end, run.kind}), at, end, Unit::Kind::ideographs, false, {}, {}};
        if (is_alone && at != run.begin) unit.kind = Unit::Kind::last_ideograph;
        if (!unit.whole.empty()) found.push_back(std::move(unit));
        at = middle;
    }
}

}  // namespace

std::vector<Unit> units(std::string_view text) {
    const std::vector<Atom> all = atoms(text);
    const Chain chain{text, all};
    std::vector<Unit> found;
    found.reserve(all.size());
    for (std::size_t at = 0; at < all.size();) {
        std::size_t next = at + 1;
        if (all[at].kind == Class::ideograph) {
            add_ideographs(text, all[at], found);
        } else if (all[at].kind == Class::dictionary) {
            for (const Atom& word : dictionary_words(text, all[at]))
                found.push_back(put_together(text, {word}, 0, 1));
        } else if (auto phone =
                       all[at].kind == Class::digit ? phone_at(chain, at, next) : std::nullopt) {
            found.push_back(*std::move(phone));
        } else {
            while (next < all.size() && next - at < max_parts &&
                   connects(chain.gap_before(next), all[next - 1].kind, all[next].kind))
                ++next;
            found.push_back(put_together(text, all, at, next));
        }
        if (!found.empty() && found.back().whole.empty()) found.pop_back();
        at = next;
    }
    return found;
}

bool is_written_apart(std::string_view text, const Unit& first, const Unit& second) {
    if (!first.is_arabic || !second.is_arabic || second.begin <= first.end) return false;
    const std::string_view gap = text.substr(first.end, second.begin - first.end);
    return gap.find_first_not_of(' ') == std::string_view::npos &&
           first.whole.size() + second.whole.size() <= max_token_bytes &&
           is_one_word(first.whole, second.whole);
}

}  // namespace hamdel::text
