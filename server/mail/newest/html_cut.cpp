#include "newest/html_cut.h"

#include <algorithm>

#include "html/escape.h"
#include "newest/html_marks.h"

namespace hamdel::mail {
namespace {

bool is_void(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_AREA:
        case GUMBO_TAG_BASE:
        case GUMBO_TAG_BR:
        case GUMBO_TAG_COL:
        case GUMBO_TAG_EMBED:
        case GUMBO_TAG_HR:
        case GUMBO_TAG_IMG:
        case GUMBO_TAG_INPUT:
        case GUMBO_TAG_LINK:
        case GUMBO_TAG_META:
        case GUMBO_TAG_PARAM:
        case GUMBO_TAG_SOURCE:
        case GUMBO_TAG_TRACK:
        case GUMBO_TAG_WBR:
            return true;
        default:
            return false;
    }
}

bool is_raw(GumboTag tag) {
    return tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_XMP ||
           tag == GUMBO_TAG_IFRAME || tag == GUMBO_TAG_NOEMBED || tag == GUMBO_TAG_NOFRAMES ||
           tag == GUMBO_TAG_PLAINTEXT;
}

std::string name_of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    std::string name(piece.data ? piece.data : "", piece.length);
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    // Word's paragraphs: other readers know none of these names.
    if (name == "o:p") return "p";
    return name.find(':') == std::string::npos ? name : std::string();
}

class Cutting {
  public:
    Cutting(const std::vector<Leaf>& leaves, const std::vector<bool>& is_kept)
        : leaves_(leaves), is_kept_(is_kept) {}

    std::string write(const GumboNode& page) {
        enter(page);
        while (!ways_.empty()) {
            Way& way = ways_.back();
            const GumboVector& children = way.node->v.element.children;
            if (way.next == children.length)
                leave();
            else
                meet(*static_cast<const GumboNode*>(children.data[way.next++]));
        }
        return std::move(out_);
    }

  private:
    struct Way {
        const GumboNode* node;
        unsigned next = 0;
        std::string name;   // empty: not written
        std::size_t begin;  // where its tag stands in the output
        std::size_t first_leaf;
        bool holds_kept = false;
    };

    void meet(const GumboNode& node) {
        switch (node.type) {
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_WHITESPACE:
            case GUMBO_NODE_CDATA:
                return say(node);
            case GUMBO_NODE_ELEMENT:
            case GUMBO_NODE_TEMPLATE:
                return enter(node);
            default:
                return;
        }
    }

    void say(const GumboNode& node) {
        std::string_view text = node.v.text.text;
        if (is_raw(ways_.back().node->v.element.tag)) {
            out_ += text;
            return;
        }
        if (leaf_ >= leaves_.size() || leaves_[leaf_].node != &node) {
            // White space of the head, or what nobody reads.
            if (is_between_kept()) html::add_escaped(out_, text);
            return;
        }
        for (; leaf_ < leaves_.size() && leaves_[leaf_].node == &node; ++leaf_) {
            const Leaf& leaf = leaves_[leaf_];
            if (!is_kept_[leaf_]) continue;
            html::add_escaped(out_, text.substr(leaf.begin, leaf.end - leaf.begin));
            if (leaf.line != no_line) keep();
        }
    }

    void enter(const GumboNode& node) {
        const GumboElement& element = node.v.element;
        std::string name = name_of(element);
        if (name == "p" && element.tag == GUMBO_TAG_UNKNOWN && is_in_paragraph()) name.clear();
        if (is_void(element.tag)) {
            bool is_leaf = leaf_ < leaves_.size() && leaves_[leaf_].node == &node;
            bool is_written = is_leaf ? is_kept_[leaf_] : is_between_kept();
            if (is_written) open(element, name);
            if (is_written && is_leaf) keep();
            leaf_ += is_leaf;
            return;
        }
        ways_.push_back({&node, 0, name, out_.size(), leaf_});
        if (!name.empty()) open(element, name);
    }

    void leave() {
        Way way = std::move(ways_.back());
        ways_.pop_back();
        bool had_leaves = false;
        for (std::size_t at = way.first_leaf; at < leaf_ && !had_leaves; ++at)
            had_leaves = leaves_[at].line != no_line;
        bool is_frame = way.name == "html" || way.name == "head" || way.name == "body";
        if (!way.holds_kept && !is_frame && (had_leaves || !is_between_kept())) {
            out_.resize(way.begin);
            return;
        }
        if (way.holds_kept) keep();
        if (!way.name.empty()) out_ += "</" + way.name + ">";
    }

    void keep() {
        if (!ways_.empty()) ways_.back().holds_kept = true;
    }

    // What has no leaves stays where both its neighbours stay.
    bool is_between_kept() const {
        bool before = leaf_ == 0 || is_kept_[leaf_ - 1];
        bool after = leaf_ >= leaves_.size() || is_kept_[leaf_];
        if (leaf_ == 0) return after;
        if (leaf_ >= leaves_.size()) return before;
        return before || after;
    }

    bool is_in_paragraph() const {
        return std::ranges::any_of(ways_, [](const Way& way) { return way.name == "p"; });
    }

    void open(const GumboElement& element, const std::string& name) {
        if (name.empty()) return;
        out_ += "<" + name;
        for (unsigned at = 0; at < element.attributes.length; ++at) {
            auto& one = *static_cast<const GumboAttribute*>(element.attributes.data[at]);
            std::string_view key = one.name;
            if (key.find_first_of("\"'<>/= \t\n") != std::string_view::npos) continue;
            out_.append(" ").append(key).append("=\"");
            html::add_escaped(out_, one.value);
            out_ += '"';
        }
        out_ += '>';
    }

    const std::vector<Leaf>& leaves_;
    const std::vector<bool>& is_kept_;
    std::vector<Way> ways_;
    std::string out_;
    std::size_t leaf_ = 0;
};

}  // namespace

std::string write_cut(const GumboNode& page, const std::vector<Leaf>& leaves,
                      const std::vector<bool>& is_kept) {
    return Cutting(leaves, is_kept).write(page);
}

}  // namespace hamdel::mail
