#include <algorithm>

#include "html/tree.h"
#include "mail/newest_words.h"
#include "newest/history.h"
#include "newest/html_cut.h"
#include "newest/html_lines.h"
#include "newest/html_marks.h"
#include "newest/patterns.h"

namespace hamdel::mail {
namespace {

const GumboNode* body_of(const GumboNode& page) {
    const GumboVector& children = page.v.element.children;
    for (unsigned at = 0; at < children.length; ++at) {
        auto* child = static_cast<const GumboNode*>(children.data[at]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY)
            return child;
    }
    return nullptr;
}

std::vector<Line> lines_for(const HtmlLines& html) {
    std::vector<Line> out;
    for (const HtmlLine& one : html.lines)
        out.push_back(one.line);
    return out;
}

// The first plain blockquote that a line of who wrote when stands before, or none.
int first_attributed(const HtmlLines& html) {
    std::vector<Line> lines = lines_for(html);
    for (std::size_t at = 0; at < lines.size(); ++at)
        lines[at].depth += html.lines[at].plain_quotation >= 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (html.lines[at].plain_quotation >= 0) continue;
        std::size_t next = at + attribution_at(lines, at);
        if (next == at) continue;
        while (next < lines.size() && lines[next].is_blank())
            ++next;
        if (next < lines.size() && html.lines[next].plain_quotation >= 0)
            return html.lines[next].plain_quotation;
    }
    return -1;
}

// A last blockquote below words is the mail before, where nothing else says what that is; but not
// one that is introduced by a colon and written on below.
int last_below_words(const HtmlLines& html) {
    bool has_words = false, has_below = false, is_introduced = false, goes_on = false;
    std::string_view above;
    for (const HtmlLine& one : html.lines) {
        if (one.line.is_blank()) continue;
        if (one.line.depth > 0) return -1;
        has_words |= one.plain_quotation < 0;
        bool is_last = one.plain_quotation == html.plain_quotations - 1;
        if (is_last && !has_below) is_introduced = above.ends_with(':');
        has_below |= is_last && has_words;
        goes_on |= has_below && !is_last;
        above = one.line.bare;
    }
    return has_below && !(is_introduced && goes_on) ? html.plain_quotations - 1 : -1;
}

// Which of the blockquotes that no program marked are history: from this one on.
int first_of_history(const HtmlLines& html) {
    if (html.plain_quotations == 0) return html.plain_quotations;
    if (int first = first_attributed(html); first >= 0) return first;
    std::vector<Part> parts = tell_history(lines_for(html));
    bool is_told = html.rest != no_line || std::ranges::any_of(parts, [](Part part) {
                       return part == Part::earlier || part == Part::passed_on;
                   });
    int last = is_told ? -1 : last_below_words(html);
    return last >= 0 ? last : html.plain_quotations;
}

// A whole mail in one blockquote is its writer's own way.
bool is_all_in_one_quotation(const HtmlLines& html) {
    return html.plain_quotations > 0 && std::ranges::all_of(html.lines, [](const HtmlLine& one) {
               return one.line.is_blank() || one.plain_quotation == 0;
           });
}

std::vector<Part> parts_of(const HtmlLines& html) {
    if (is_all_in_one_quotation(html)) return std::vector<Part>(html.lines.size(), Part::words);
    int first = first_of_history(html);
    std::vector<Line> lines = lines_for(html);
    for (std::size_t at = 0; at < lines.size(); ++at)
        lines[at].depth += html.lines[at].plain_quotation >= first;
    std::vector<Part> parts = tell_history(lines);
    auto has_words = [&](std::size_t end) {
        for (std::size_t at = 0; at < end; ++at)
            if (parts[at] == Part::words && !lines[at].is_blank() && !is_rule(lines[at].bare))
                return true;
        return false;
    };
    // Where nothing is written above the mark, the mail is passed on.
    if (html.rest == no_line || html.rest > lines.size() || !has_words(html.rest)) return parts;
    for (std::size_t at = html.rest; at < parts.size(); ++at)
        parts[at] = Part::earlier;
    for (std::size_t at = html.rest;
         at > 0 && (lines[at - 1].is_blank() || is_rule(lines[at - 1].bare)); --at)
        if (is_rule(lines[at - 1].bare)) parts[at - 1] = Part::earlier;
    return parts;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
}

std::string text_of(const HtmlLines& html, const std::vector<Part>& parts) {
    std::string out;
    bool was_blank = true;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (parts[at] == Part::earlier) continue;
        const HtmlLine& line = html.lines[at];
        if (line.has_gap_before && !was_blank) out += '\n';
        std::string text = line.text;
        replace_all(text, "\xef\xbf\xbc", "");  // a picture
        replace_all(text, "\xc2\xa0", " ");
        text.erase(text.find_last_not_of(' ') + 1);
        was_blank = text.empty();
        out.append(text).append("\n");
    }
    out.erase(out.find_last_not_of(" \n") + 1);
    out.erase(0, std::min(out.find_first_not_of('\n'), out.size()));
    return out;
}

// White space between blocks goes with the words before it.
std::vector<bool> kept_leaves(const HtmlLines& html, const std::vector<Part>& parts) {
    std::vector<bool> out(html.leaves.size());
    bool before = true;
    for (std::size_t at = 0; at < out.size(); ++at) {
        std::size_t line = html.leaves[at].line;
        if (line != no_line) before = parts[line] != Part::earlier;
        out[at] = before;
    }
    return out;
}

}  // namespace

NewestHtml newest_html(std::string_view given) {
    NewestHtml out{std::string(given), {}, {}};
    html::with_tree(
        given,
        [&](const GumboNode& page) {
            const GumboNode* body = body_of(page);
            if (!body) return;
            HtmlLines html = html_lines_of(*body);
            std::vector<Part> parts = parts_of(html);
            out.text = text_of(html, parts);
            if (std::ranges::find(parts, Part::earlier) == parts.end()) return;
            std::vector<bool> kept = kept_leaves(html, parts);
            out.html = write_cut(page, html.leaves, kept);
            kept.flip();
            out.earlier = write_cut(page, html.leaves, kept);
        },
        html::Reading::page);
    return out;
}

}  // namespace hamdel::mail
