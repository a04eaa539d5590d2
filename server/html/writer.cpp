#include "writer.h"

#include <algorithm>

#include "html/escape.h"

namespace hamdel::html {
namespace {

std::string_view name_of(BlockKind kind) {
    switch (kind) {
        case BlockKind::quote:
            return "blockquote";
        case BlockKind::points:
            return "ul";
        case BlockKind::numbers:
            return "ol";
        case BlockKind::point:
            return "li";
        case BlockKind::paragraph:
            return "p";
        case BlockKind::preformatted:
            return "pre";
    }
    return "p";
}

std::string_view name_of(Format format) {
    switch (format) {
        case Format::strong:
            return "strong";
        case Format::em:
            return "em";
        case Format::u:
            return "u";
        case Format::s:
            return "s";
        case Format::code:
            return "code";
        case Format::link:
            return "a";
    }
    return "strong";
}

// What is good to read twice: not where the words are the address.
bool says_more(std::string_view address, std::string_view words) {
    if (address.ends_with('/') && !words.ends_with('/')) address.remove_suffix(1);
    return !address.ends_with(words) || words.empty();
}

}  // namespace

void Writer::stand_in(const std::vector<Block>& blocks, const std::vector<Inline>& inlines) {
    std::size_t same = 0;
    while (same < blocks.size() && same < blocks_.size() &&
           blocks[same].serial == blocks_[same].block.serial)
        ++same;
    bool moves = same < blocks.size() || same < blocks_.size();
    if (moves) {
        while (!inlines_.empty())
            close_inline();
        while (blocks_.size() > same)
            close_block();
        for (std::size_t at = same; at < blocks.size(); ++at)
            open(blocks[at]);
        breaks_ = false;
        is_at_start_ = true;
        begin_line();
    }
    std::size_t kept = step_out_to(inlines);
    for (std::size_t at = kept; at < inlines.size(); ++at)
        open(inlines[at]);
}

std::size_t Writer::step_out_to(const std::vector<Inline>& inlines) {
    std::size_t kept = 0;
    while (kept < inlines.size() && kept < inlines_.size() && inlines[kept] == inlines_[kept])
        ++kept;
    while (inlines_.size() > kept)
        close_inline();
    return kept;
}

void Writer::add_words(std::string_view words) {
    if (words.empty()) return;
    // A reader passes over a line break that comes right after the tag.
    if (begins_preformatted_ && inlines_.empty() && words.front() == '\n') html_ += '\n';
    begins_preformatted_ = false;
    if (breaks_) begin_line();
    breaks_ = false;
    add_escaped(html_, words);
    std::size_t from = 0;
    for (std::size_t end = words.find('\n'); end != std::string_view::npos;
         end = words.find('\n', from)) {
        text_ += words.substr(from, end - from);
        begin_line();
        from = end + 1;
    }
    text_ += words.substr(from);
    is_at_start_ = false;
}

void Writer::add_break() {
    begins_preformatted_ = false;
    if (breaks_) begin_line();
    breaks_ = true;
    html_ += "<br>";
    is_at_start_ = true;
}

void Writer::add_picture(std::string_view address, std::string_view instead) {
    begins_preformatted_ = false;
    if (breaks_) begin_line();
    breaks_ = false;
    html_ += "<img src=\"";
    add_escaped(html_, address);
    html_ += "\" alt=\"";
    add_escaped(html_, instead);
    html_ += "\">";
    is_at_start_ = false;
    is_plain_ = false;
}

bool Writer::is_in_line(const std::vector<Block>& blocks) const {
    return !is_at_start_ && !blocks.empty() && !blocks_.empty() &&
           std::ranges::equal(blocks, blocks_, {}, &Block::serial,
                              [](const Open& one) { return one.block.serial; });
}

Clean Writer::finish() {
    while (!inlines_.empty())
        close_inline();
    while (!blocks_.empty())
        close_block();
    return {std::move(html_), std::move(text_), is_plain_};
}

void Writer::open(const Block& block) {
    html_ += '<';
    html_ += name_of(block.kind);
    if (!block.dir.empty()) {
        html_ += " dir=\"";
        html_ += block.dir;
        html_ += '"';
    }
    html_ += '>';
    if (block.kind == BlockKind::point && !blocks_.empty()) ++blocks_.back().count;
    blocks_.push_back({block});
    begins_preformatted_ = block.kind == BlockKind::preformatted;
    is_plain_ &= block.kind == BlockKind::paragraph && block.dir.empty();
}

void Writer::close_block() {
    html_ += "</";
    html_ += name_of(blocks_.back().block.kind);
    html_ += '>';
    blocks_.pop_back();
}

void Writer::open(const Inline& one) {
    html_ += '<';
    html_ += name_of(one.format);
    if (one.format == Format::link) {
        html_ += " href=\"";
        add_escaped(html_, one.address);
        html_ += '"';
        if (breaks_) begin_line();
        breaks_ = false;
        link_from_ = text_.size();
    }
    html_ += '>';
    inlines_.push_back(one);
    is_plain_ = false;
}

void Writer::close_inline() {
    const Inline& one = inlines_.back();
    html_ += "</";
    html_ += name_of(one.format);
    html_ += '>';
    if (one.format == Format::link &&
        says_more(one.address, std::string_view(text_).substr(link_from_)))
        text_ += (text_.size() > link_from_ ? " (" : "(") + one.address + ")";
    inlines_.pop_back();
}

// A new line of the plain words, with the signs of what it stands in.
void Writer::begin_line() {
    if (has_line_) text_ += '\n';
    has_line_ = true;
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
        Open& one = blocks_[at];
        if (one.block.kind == BlockKind::quote) text_ += "> ";
        if (one.block.kind != BlockKind::point) continue;
        bool is_numbered = at > 0 && blocks_[at - 1].block.kind == BlockKind::numbers;
        std::string sign =
            is_numbered ? std::to_string(blocks_[at - 1].count) + ". " : std::string("• ");
        text_ += one.has_sign ? std::string(is_numbered ? sign.size() : 2, ' ') : sign;
        one.has_sign = true;
    }
}

}  // namespace hamdel::html
