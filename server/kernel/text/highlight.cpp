#include "kernel/text/highlight.h"

#include "kernel/text/stem.h"
#include "kernel/text/tokens.h"
#include "letters/code_points.h"
#include "letters/graphemes.h"

#include <algorithm>
#include <utility>

namespace hamdel::text {
namespace {

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::string valid(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        append(result, point.value);
        at += point.length;
    }
    return result;
}

bool answers(const Token& token, const std::string& root, const Term& term) {
    if (token.text == term.word || (term.is_prefix && token.text.starts_with(term.word)))
        return true;
    if (root == term.word) return true;
    return !term.stem.empty() && (token.text == term.stem || root == term.stem);
}

// The parts of a compound count only where all of them stand in the text and the whole does not.
void add_parts(const std::vector<Token>& all, const Term& term, std::vector<Range>& hits) {
    std::vector<Range> found;
    for (const std::string& part : term.parts) {
        const bool is_last = term.is_prefix && &part == &term.parts.back();
        const std::size_t before = found.size();
        for (const Token& token : all)
            if (token.text == part || (is_last && token.text.starts_with(part)))
                found.push_back({token.begin, token.end});
        if (found.size() == before) return;
    }
    hits.insert(hits.end(), found.begin(), found.end());
}

std::vector<Range> merged(std::vector<Range> hits) {
    std::ranges::sort(hits, {}, &Range::begin);
    std::vector<Range> result;
    for (const Range& hit : hits) {
        if (!result.empty() && hit.begin <= result.back().end) {
            result.back().end = std::max(result.back().end, hit.end);
        } else {
            result.push_back(hit);
        }
    }
    return result;
}

std::vector<Range> hits_in(std::string_view text, const Query& query) {
    const std::vector<Token> all = tokens(text);
    std::vector<std::string> roots;
    roots.reserve(all.size());
    for (const Token& token : all)
        roots.push_back(stem(token.text));
    std::vector<Range> hits;
    for (const Term& term : query.terms) {
        const std::size_t before = hits.size();
        for (std::size_t at = 0; at < all.size(); ++at)
            if (answers(all[at], roots[at], term)) hits.push_back({all[at].begin, all[at].end});
        if (hits.size() == before) add_parts(all, term, hits);
    }
    return merged(std::move(hits));
}

std::size_t forward(std::string_view text, std::size_t at, std::size_t characters) {
    for (; characters > 0 && at < text.size(); --characters)
        at += code_point_at(text, at).length;
    return at;
}

std::size_t backward(std::string_view text, std::size_t at, std::size_t characters) {
    for (; characters > 0 && at > 0; --characters)
        do
            --at;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return at;
}

// A cut moves to the next blank if one is near, so that the excerpt begins with a whole word.
std::size_t word_start(std::string_view text, std::size_t from, std::size_t hit) {
    const std::size_t blank = text.find_first_of(" \n\t", from);
    if (blank != std::string_view::npos && blank < hit && blank - from < 40) return blank + 1;
    return grapheme_boundary(text, from);
}

// A quarter of the stretch stands before the first hit; one character each is kept for the "…".
Range window(std::string_view text, const std::vector<Range>& hits, std::size_t characters) {
    if (forward(text, 0, characters) >= text.size()) return {0, text.size()};
    const std::size_t first = hits.empty() ? 0 : hits.front().begin;
    const std::size_t usable = characters > 2 ? characters - 2 : 0;
    std::size_t begin = backward(text, first, usable / 4);
    if (begin > 0) begin = word_start(text, begin, first);
    const std::size_t end = forward(text, begin, usable);
    return {begin, std::max(begin, grapheme_boundary(text, end))};
}

void add(std::vector<Run>& runs, std::string_view text, bool hit) {
    if (text.empty()) return;
    if (!runs.empty() && runs.back().hit == hit) {
        runs.back().text += text;
    } else {
        runs.push_back({std::string{text}, hit});
    }
}

}  // namespace

std::vector<Run> highlight(std::string_view original, const Query& query,
                           std::size_t max_characters) {
    const std::string text = valid(original);
    const std::string_view view = text;
    const std::vector<Range> hits = hits_in(view, query);
    const Range shown = window(view, hits, max_characters);
    std::vector<Run> runs;
    if (max_characters == 0) return runs;
    if (shown.begin > 0) add(runs, "…", false);
    std::size_t at = shown.begin;
    for (const Range& hit : hits) {
        const std::size_t begin = std::clamp(hit.begin, at, shown.end);
        const std::size_t end = std::clamp(hit.end, at, shown.end);
        add(runs, view.substr(at, begin - at), false);
        add(runs, view.substr(begin, end - begin), true);
        at = end;
    }
    add(runs, view.substr(at, shown.end - at), false);
    if (shown.end < view.size()) add(runs, "…", false);
    return runs;
}

}  // namespace hamdel::text
