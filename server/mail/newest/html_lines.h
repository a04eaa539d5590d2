// A mail's tree as the lines that a reader sees, each with the leaves of the tree that it is made
// of.
#pragma once

#include <gumbo.h>

#include <string>
#include <vector>

#include "newest/lines.h"

namespace hamdel::mail {

inline constexpr std::size_t no_line = static_cast<std::size_t>(-1);

// A text, or a piece of a preformatted one; a line break, rule or picture.
struct Leaf {
    const GumboNode* node = nullptr;
    std::size_t line = no_line;      // none for the white space between blocks
    std::size_t begin = 0, end = 0;  // of a text, in bytes
};

struct HtmlLine {
    Line line;
    std::string text;             // as it is shown, white space as one space
    bool has_gap_before = false;  // a paragraph begins
    int plain_quotation = -1;     // the outermost blockquote that no program marked, by its number
};

struct HtmlLines {
    std::vector<HtmlLine> lines;
    std::vector<Leaf> leaves;    // in the order of the page
    std::size_t rest = no_line;  // from this line on a program marked all as history
    int plain_quotations = 0;    // how many there are
};

HtmlLines html_lines_of(const GumboNode& body);

}  // namespace hamdel::mail
