#include "html/clean.h"

#include <algorithm>
#include <climits>

#include "address.h"
#include "letters.h"
#include "tags.h"
#include "tree.h"
#include "writer.h"

namespace hamdel::html {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool is_control(char c) {
    auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7f;
}

std::string_view direction_of(const GumboElement& element) {
    auto written = attribute_of(element, "dir");
    if (!written) return {};
    for (std::string_view known : {"rtl", "ltr", "auto"})
        if (std::ranges::equal(known, *written, [](char a, char b) { return a == (b | 0x20); }))
            return known;
    return {};
}

std::string one_line(std::string_view words, std::size_t bytes) {
    std::string out;
    for (char c : words)
        out += is_blank(c) || is_control(c) ? ' ' : c;
    if (out.size() <= bytes) return out;
    while (bytes > 0 && (static_cast<unsigned char>(out[bytes]) & 0xc0) == 0x80)
        --bytes;
    out.resize(bytes);
    return out;
}

// Goes through the tree without calling itself, however deep it is, and tells the writer what
// surrounds each piece of text.
class Walk {
  public:
    explicit Walk(const PictureRule& pictures) : pictures_(pictures) {}

    void through(const GumboNode& root) {
        enter(root);
        while (!ways_.empty() && !writer_.is_too_much()) {
            Way& way = ways_.back();
            const GumboVector& children = way.node->v.element.children;
            if (way.next == children.length) {
                leave();
                continue;
            }
            meet(*static_cast<const GumboNode*>(children.data[way.next++]));
        }
    }

    std::optional<Clean> result() {
        if (writer_.is_too_much()) return {};
        Clean out = writer_.finish();
        if (out.html.size() > longest_html || out.text.size() > longest_html) return {};
        return out;
    }

  private:
    // An element whose children are being looked at, and what to go back to after them.
    struct Way {
        const GumboNode* node;
        unsigned next = 0;
        std::size_t containers;
        std::size_t inlines;
        std::optional<Block> leaf;
        bool is_in_row;
    };

    void meet(const GumboNode& node) {
        switch (node.type) {
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_WHITESPACE:
                return say(well_formed(node.v.text.text));
            case GUMBO_NODE_ELEMENT:
                return enter(node);
            default:
                return;
        }
    }

    void enter(const GumboNode& node) {
        const GumboElement& element = node.v.element;
        Fate fate = fate_of(element);
        if (fate == Fate::dropped) return;
        if (fate == Fate::line_break) return break_line();
        if (fate == Fate::picture) return show(element);
        ways_.push_back({&node, 0, containers_.size(), inlines_.size(), leaf_, is_in_row_});
        if (auto format = format_of(element)) add_format(*format, element);
        if (fate != Fate::unwrapped) add_block(fate, element);
    }

    void leave() {
        const Way& way = ways_.back();
        if (fate_of(way.node->v.element) != Fate::unwrapped) ++run_;
        containers_.resize(way.containers);
        inlines_.resize(way.inlines);
        leaf_ = way.leaf;
        is_in_row_ = way.is_in_row;
        ways_.pop_back();
    }

    void add_format(Format format, const GumboElement& element) {
        Inline one{format};
        if (format == Format::link) {
            auto address = link_address(attribute_of(element, "href").value_or(""));
            if (!address) return;
            one.address = *std::move(address);
        }
        bool has = std::ranges::any_of(inlines_,
                                       [&](const Inline& other) { return other.format == format; });
        if (!has) inlines_.push_back(std::move(one));
    }

    void add_block(Fate fate, const GumboElement& element) {
        std::string_view dir = direction_of(element);
        ++run_;
        switch (fate) {
            case Fate::quote:
                return add_container(BlockKind::quote, dir);
            case Fate::points:
                return add_container(BlockKind::points, dir);
            case Fate::numbers:
                return add_container(BlockKind::numbers, dir);
            case Fate::point:
                if (!is_in_list()) return add_leaf(BlockKind::paragraph, dir);
                containers_.push_back({BlockKind::point, ++serial_, dir});
                leaf_.reset();
                is_in_row_ = false;
                return;
            case Fate::cell:
                if (is_in_row_) begins_cell_ = true;
                return;
            case Fate::row:
                add_leaf(BlockKind::paragraph, dir);
                is_in_row_ = true;
                begins_cell_ = false;
                return;
            case Fate::heading:
                add_leaf(BlockKind::paragraph, dir);
                return add_format(Format::strong, element);
            case Fate::preformatted:
                return add_leaf(BlockKind::preformatted, dir);
            default:
                return add_leaf(BlockKind::paragraph, dir);
        }
    }

    bool is_in_list() const {
        return !containers_.empty() && (containers_.back().kind == BlockKind::points ||
                                        containers_.back().kind == BlockKind::numbers);
    }

    void add_container(BlockKind kind, std::string_view dir) {
        leaf_.reset();
        is_in_row_ = false;
        // With the points that stand in it and around it, though the tree may leave them out.
        std::size_t needed = kind == BlockKind::quote ? 1 : 2;
        if (containers_.size() + std::size_t(is_in_list()) + needed > deepest) return;
        if (is_in_list()) containers_.push_back({BlockKind::point, ++serial_});
        containers_.push_back({kind, ++serial_, dir});
    }

    // A table's row is one line: blocks in its cells are no lines of their own.
    void add_leaf(BlockKind kind, std::string_view dir) {
        if (is_in_row_)
            waits_blank_ = true;
        else
            leaf_ = Block{kind, ++serial_, dir};
    }

    // Where the next words stand. What the tree leaves out is put in: a point in a list, a
    // paragraph where there is none; the same for all words up to the next block, and for all of a
    // block that stands in a list itself.
    std::vector<Block> place() const {
        std::vector<Block> out = containers_;
        if (is_in_list())
            out.push_back({BlockKind::point, leaf_ ? INT_MIN + leaf_->serial : -2 * run_ - 1});
        if (leaf_)
            out.push_back(*leaf_);
        else if (out.empty() || out.back().kind == BlockKind::quote)
            out.push_back({BlockKind::paragraph, -2 * run_ - 2});
        return out;
    }

    void say(std::string_view words) {
        if (leaf_ && leaf_->kind == BlockKind::preformatted) return say_as_it_is(words);
        std::vector<Block> blocks = place();
        std::size_t at = 0;
        while (at < words.size()) {
            if (is_blank(words[at]) || is_control(words[at])) {
                waits_blank_ |= is_blank(words[at]);
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < words.size() && !is_blank(words[end]) && !is_control(words[end]))
                ++end;
            say_word(blocks, words.substr(at, end - at));
            at = end;
        }
    }

    void say_word(const std::vector<Block>& blocks, std::string_view word) {
        go_to(blocks);
        writer_.add_words(word);
    }

    void go_to(const std::vector<Block>& blocks) {
        if (writer_.is_in_line(blocks) && (begins_cell_ || waits_blank_)) {
            writer_.step_out_to(inlines_);
            writer_.add_words(begins_cell_ ? " | " : " ");
        }
        begins_cell_ = false;
        waits_blank_ = false;
        writer_.stand_in(blocks, inlines_);
    }

    void say_as_it_is(std::string_view words) {
        std::string kept;
        for (char c : words)
            if (!is_control(c)) kept += c;
        if (kept.empty()) return;
        writer_.stand_in(place(), inlines_);
        writer_.add_words(kept);
        waits_blank_ = false;
    }

    void break_line() {
        writer_.stand_in(place(), {});
        writer_.add_break();
        waits_blank_ = false;
    }

    void show(const GumboElement& element) {
        auto src = attribute_of(element, "src");
        if (!src || !pictures_) return;
        auto address = pictures_(*src);
        if (!address) return;
        go_to(place());
        constexpr std::size_t longest_instead = 500;
        writer_.add_picture(
            *address,
            one_line(well_formed(attribute_of(element, "alt").value_or("")), longest_instead));
    }

    const PictureRule& pictures_;
    Writer writer_;
    std::vector<Way> ways_;
    std::vector<Block> containers_;
    std::optional<Block> leaf_;
    std::vector<Inline> inlines_;
    int serial_ = 0;
    int run_ = 0;
    bool is_in_row_ = false;
    bool begins_cell_ = false;
    bool waits_blank_ = false;
};

}  // namespace

std::optional<Clean> clean(std::string_view dirty, const PictureRule& pictures) {
    if (dirty.size() > longest_html) return {};
    std::optional<Clean> out;
    bool was_read = with_tree(dirty, [&](const GumboNode& root) {
        Walk walk(pictures);
        walk.through(root);
        out = walk.result();
    });
    return was_read ? out : std::nullopt;
}

}  // namespace hamdel::html
