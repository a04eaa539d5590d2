// Writes rich text in the one shape that every reader of HTML understands alike: containers hold
// containers and leaves, a leaf holds words, and what formats words never reaches out of a leaf.
// Whoever writes says what surrounds the next words; the writer opens and closes what that needs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/clean.h"

namespace hamdel::html {

enum class BlockKind { quote, points, numbers, point, paragraph, preformatted };

struct Block {
    BlockKind kind = BlockKind::paragraph;
    int serial = 0;  // tells one from its neighbor of the same kind
    std::string_view dir = {};
};

enum class Format { strong, em, u, s, code, link };

struct Inline {
    Format format = Format::strong;
    std::string address = {};  // of a link

    friend bool operator==(const Inline&, const Inline&) = default;
};

class Writer {
  public:
    // Where the next words stand, outermost first; the last block is their leaf or a point.
    void stand_in(const std::vector<Block>& blocks, const std::vector<Inline>& inlines);

    // Closes the formats that the next words do not share, so that a blank stands between; returns
    // how many they do.
    std::size_t step_out_to(const std::vector<Inline>& inlines);

    // Each wants stand_in before it.
    void add_words(std::string_view words);  // without blanks that are to be collapsed
    void add_break();
    void add_picture(std::string_view address, std::string_view instead);

    bool is_too_much() const { return html_.size() > longest_html || text_.size() > longest_html; }
    // True where a blank would be seen: not at the beginning of a line.
    bool is_in_line(const std::vector<Block>& blocks) const;

    Clean finish();

  private:
    struct Open {
        Block block;
        int count = 0;  // of points, in a list
        bool has_sign = false;
    };

    void open(const Block& block);
    void close_block();
    void open(const Inline& one);
    void close_inline();
    void begin_line();

    std::string html_;
    std::string text_;
    std::vector<Open> blocks_;
    std::vector<Inline> inlines_;
    std::size_t link_from_ = 0;  // where the words of the open link begin in the text
    bool has_line_ = false;      // the text has one, be it empty
    bool breaks_ = false;        // a line break waits for what comes after it
    bool is_at_start_ = true;    // of a line
    bool begins_preformatted_ = false;
    bool is_plain_ = true;
};

}  // namespace hamdel::html
