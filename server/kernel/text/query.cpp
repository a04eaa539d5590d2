#include "kernel/text/query.h"

#include "kernel/text/stem.h"
#include "letters/classes.h"
#include "letters/code_points.h"
#include "words/affixes.h"
#include "words/units.h"

#include <algorithm>

namespace hamdel::text {
namespace {

// Far more than anyone types; a pasted page must not be scanned for twelve terms.
constexpr std::size_t max_query_bytes = 8192;

Term term_of(const Unit& unit) {
    Term term;
    term.word = unit.whole;
    // Both forms of a whole number are in the index, the longer one is the surer.
    for (const std::string& other : unit.others)
        if (other.size() > term.word.size()) term.word = other;
    for (const Token& part : unit.parts)
        if (part.text != unit.whole) term.parts.push_back(part.text);
    if (std::string root = stem(term.word); root != term.word) term.stem = std::move(root);
    return term;
}

// «زمین لرزه ای» is one word in three pieces.
Unit joined(const Unit& first, const Unit& second) {
    Unit unit{first.whole + second.whole, first.begin, second.end, Unit::Kind::pair, true, {}, {}};
    for (const Unit* piece : {&first, &second}) {
        unit.parts.insert(unit.parts.end(), piece->parts.begin(), piece->parts.end());
        if (piece->parts.empty() && !is_particle(piece->whole))
            unit.parts.push_back({piece->whole, piece->begin, piece->end});
    }
    return unit;
}

// A single Han sign begins the pairs that it is indexed in.
bool is_one_sign(std::string_view typed, const Unit& unit) {
    return unit.kind == Unit::Kind::ideographs &&
           code_point_at(typed, unit.begin).length == unit.end - unit.begin;
}

bool is_only_ignorable(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (class_of(point.value) != Class::ignorable) return false;
        at += point.length;
    }
    return true;
}

}  // namespace

Query parse_query(std::string_view typed) {
    typed = first_bytes(typed, max_query_bytes);
    const std::vector<Unit> all = units(typed);
    Query query;
    for (std::size_t at = 0; at < all.size() && query.terms.size() < max_query_terms; ++at) {
        if (all[at].kind == Unit::Kind::last_ideograph) continue;
        Unit unit = all[at];
        for (int pieces = 1;
             pieces < 3 && at + 1 < all.size() && is_written_apart(typed, unit, all[at + 1]);
             ++pieces)
            unit = joined(unit, all[++at]);
        Term term = term_of(unit);
        term.is_prefix = is_one_sign(typed, unit) ||
                         (at + 1 == all.size() && is_only_ignorable(typed.substr(unit.end)));
        if (std::ranges::find(query.terms, term) == query.terms.end())
            query.terms.push_back(std::move(term));
    }
    return query;
}

}  // namespace hamdel::text
