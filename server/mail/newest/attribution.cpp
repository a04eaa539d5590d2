#include "newest/history.h"
#include "newest/patterns.h"

namespace hamdel::mail {
namespace {

constexpr std::size_t most_wrapped_lines = 4;
constexpr std::size_t longest_attribution = 500;

enum class Sureness { none, likely, sure };

// Programs wrap the line, and count what they wrapped as quoted: "> wrote:".
bool is_end_of_wrapped(const Line& line) {
    return line.bare == ":" || is_verb(line.bare);
}

bool is_quoted_next(std::span<const Line> lines, std::size_t at) {
    while (at < lines.size() && lines[at].is_blank() && lines[at].depth == 0)
        ++at;
    return at < lines.size() && lines[at].depth > 0 && !is_end_of_wrapped(lines[at]);
}

Sureness sureness_of(std::string_view text, bool quoted_next) {
    bool verb_ends = ends_with_verb(text);
    bool has_colon = text.ends_with(':');
    if (!verb_ends && !has_colon && !ends_with_address(text) && !is_attribution_in_dashes(text))
        return Sureness::none;
    if (is_attribution_in_dashes(text)) return Sureness::sure;
    bool verb = verb_ends || (has_colon && has_verb(text));
    bool opens = opens_attribution(text), dated = begins_with_date(text);
    bool date = has_date(text), clock = has_clock(text), who = has_address(text);
    bool ends = has_colon || who || (opens && clock && quoted_next);
    if (verb && ends && (opens || dated) && (who || clock || quoted_next) &&
        (date || clock || (who && opens)))
        return Sureness::sure;
    if ((opens || dated) && date && ends_with_address(text) && (has_colon || quoted_next) &&
        (clock || dated || quoted_next))
        return Sureness::sure;
    bool in_brackets = text.find('<') != std::string_view::npos && who;
    if (has_colon && verb && (in_brackets || (date && clock))) return Sureness::likely;
    if (has_colon && in_brackets && date && clock) return Sureness::likely;
    if (has_colon && verb_ends && quoted_next && text.size() <= 120) return Sureness::likely;
    return Sureness::none;
}

// What may go on with a line of who wrote when.
bool goes_on(const Line& line, int depth) {
    if (line.is_blank() || line.is_cut) return false;
    return line.depth == depth || is_end_of_wrapped(line);
}

struct Found {
    std::size_t count = 0;
    Sureness sureness = Sureness::none;
    bool is_dated = false;
};

Found look_at(std::span<const Line> lines, std::size_t at) {
    if (lines[at].is_blank() || lines[at].is_cut) return {};
    std::string text;
    bool has_gap = false;
    for (std::size_t next = at; next < lines.size() && next < at + most_wrapped_lines + 2; ++next) {
        const Line& line = lines[next];
        bool is_gap = next > at && line.is_blank() && !has_gap && next + 1 < lines.size() &&
                      lines[next + 1].bare.starts_with('<') && opens_attribution(text) &&
                      has_clock(text);
        if (is_gap) {
            has_gap = true;
            continue;
        }
        if (next > at && !goes_on(line, lines[at].depth)) break;
        if (next > at && line.bare != ":") text += ' ';
        text += line.bare;
        if (text.size() > longest_attribution) break;
        Sureness sureness = sureness_of(text, is_quoted_next(lines, next + 1));
        if (sureness != Sureness::none) return {next + 1 - at, sureness, has_date(text)};
        // A line that is wrapped begins with its date, or is the beginning of one.
        if (next == at && !opens_attribution(text) && !begins_with_date(text) && !has_address(text))
            break;
    }
    return {};
}

}  // namespace

std::size_t attribution_at(std::span<const Line> lines, std::size_t at) {
    Found found = look_at(lines, at);
    // Words before it must not be taken along: a sure one with its day further down is all of it.
    for (std::size_t next = at + 1; next < at + found.count; ++next) {
        Found other = look_at(lines, next);
        if (other.sureness == Sureness::sure && other.is_dated) return 0;
    }
    return found.count;
}

}  // namespace hamdel::mail
