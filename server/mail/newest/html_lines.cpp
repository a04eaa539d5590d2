#include "newest/html_lines.h"

#include "newest/bare.h"
#include "newest/html_marks.h"

namespace hamdel::mail {
namespace {

constexpr std::size_t longest_shown = 600;
constexpr std::string_view picture = "\xef\xbf\xbc";  // U+FFFC stands for what is no text

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// Goes through the tree without calling itself, however deep it is.
class HtmlWalk {
  public:
    HtmlLines through(const GumboNode& body) {
        enter(body);
        while (!ways_.empty()) {
            Way& way = ways_.back();
            const GumboVector& children = way.node->v.element.children;
            if (way.next == children.length)
                leave();
            else
                meet(*static_cast<const GumboNode*>(children.data[way.next++]));
        }
        end_line();
        return std::move(out_);
    }

  private:
    struct Way {
        const GumboNode* node;
        unsigned next = 0;
        int depth, plain_quotation;
        bool is_preformatted;
    };

    void meet(const GumboNode& node) {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
            node.type == GUMBO_NODE_CDATA)
            return say(node);
        if (node.type == GUMBO_NODE_ELEMENT) enter(node);
    }

    void enter(const GumboNode& node) {
        const GumboElement& element = node.v.element;
        if (is_unread(element)) return;
        Mark mark = mark_of(node);
        if (is_block(element)) end_line();
        if (mark == Mark::begins_all && out_.rest == no_line) {
            end_line();
            out_.rest = out_.lines.size();
        }
        if (element.tag == GUMBO_TAG_BR) return break_line(node);
        if (element.tag == GUMBO_TAG_HR) return add_rule(node);
        if (element.tag == GUMBO_TAG_IMG) return add_picture(node);
        ways_.push_back({&node, 0, depth_, plain_quotation_, is_preformatted_});
        depth_ += mark == Mark::quoted;
        if (mark == Mark::plain && plain_quotation_ < 0) plain_quotation_ = out_.plain_quotations++;
        is_preformatted_ |= is_preformatted(element);
        gap_ |= has_space_around(element);
        if (element.tag == GUMBO_TAG_LI) shown_ += "• ";
        // Cells of a row stand side by side.
        if (element.tag == GUMBO_TAG_TD || element.tag == GUMBO_TAG_TH) shown_ += ' ';
    }

    void leave() {
        const Way& way = ways_.back();
        const GumboElement& element = way.node->v.element;
        if (is_block(element)) end_line();
        gap_ |= has_space_around(element);
        depth_ = way.depth;
        plain_quotation_ = way.plain_quotation;
        is_preformatted_ = way.is_preformatted;
        ways_.pop_back();
    }

    static bool has_space_around(const GumboElement& element) {
        switch (element.tag) {
            case GUMBO_TAG_P:
                return !attribute(element, "class").starts_with("Mso");
            case GUMBO_TAG_UL:
            case GUMBO_TAG_OL:
            case GUMBO_TAG_PRE:
            case GUMBO_TAG_BLOCKQUOTE:
            case GUMBO_TAG_H1:
            case GUMBO_TAG_H2:
            case GUMBO_TAG_H3:
            case GUMBO_TAG_H4:
                return true;
            default:
                return false;
        }
    }

    void say(const GumboNode& node) {
        std::string_view text = node.v.text.text;
        if (!is_preformatted_) return say_piece(node, text, 0, text.size());
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = text.find('\n', at);
            end = end == std::string_view::npos ? text.size() : end + 1;
            say_piece(node, text, at, end);
            if (text[end - 1] == '\n') end_line(true);
            at = end;
        }
    }

    void say_piece(const GumboNode& node, std::string_view text, std::size_t begin,
                   std::size_t end) {
        out_.leaves.push_back({&node, no_line, begin, end});
        for (char c : text.substr(begin, end - begin)) {
            if (!is_white(c))
                shown_ += c;
            else if (is_preformatted_ ? c != '\n' : !shown_.empty() && shown_.back() != ' ')
                shown_ += ' ';
        }
    }

    void break_line(const GumboNode& node) {
        out_.leaves.push_back({&node});
        end_line(true);
    }

    void add_rule(const GumboNode& node) {
        out_.leaves.push_back({&node});
        shown_ = "________";
        end_line();
    }

    void add_picture(const GumboNode& node) {
        out_.leaves.push_back({&node});
        shown_ += picture;
    }

    void end_line(bool is_broken = false) {
        while (!shown_.empty() && shown_.back() == ' ')
            shown_.pop_back();
        while (!is_preformatted_ && shown_.starts_with(' '))
            shown_.erase(0, 1);
        if (shown_.empty() && !is_broken) {
            from_ = out_.leaves.size();
            return;
        }
        HtmlLine line;
        line.line.bare = bare(std::string_view(shown_).substr(0, longest_shown));
        line.line.is_cut = shown_.size() > longest_shown;
        line.line.depth = depth_;
        line.text = std::move(shown_);
        line.has_gap_before = gap_ && !out_.lines.empty();
        line.plain_quotation = plain_quotation_;
        for (; from_ < out_.leaves.size(); ++from_)
            out_.leaves[from_].line = out_.lines.size();
        out_.lines.push_back(std::move(line));
        shown_.clear();
        gap_ = false;
    }

    HtmlLines out_;
    std::vector<Way> ways_;
    std::string shown_;     // of the line that is being put together
    std::size_t from_ = 0;  // its first leaf
    int depth_ = 0;
    int plain_quotation_ = -1;
    bool is_preformatted_ = false;
    bool gap_ = false;
};

}  // namespace

HtmlLines html_lines_of(const GumboNode& body) {
    return HtmlWalk().through(body);
}

}  // namespace hamdel::mail
