#include "html/mail_html.h"

#include <algorithm>
#include <vector>

#include "mail_style.h"
#include "mail_tags.h"
#include "tags.h"
#include "tree.h"

namespace hamdel::html {
namespace {

// Readers of HTML mend what is broken, and what is mended may have to be mended once more.
constexpr int most_rounds = 6;

class MailWalk {
  public:
    std::string through(const GumboNode& page) {
        enter(page);
        while (!ways_.empty() && out_.size() <= longest_mail) {
            Way& way = ways_.back();
            const GumboVector& children = way.node->v.element.children;
            if (way.next == children.length)
                leave();
            else
                meet(*static_cast<const GumboNode*>(children.data[way.next++]));
        }
        return std::move(out_);
    }

    bool holds_back() const { return holds_back_; }

  private:
    struct Way {
        const GumboNode* node;
        unsigned next = 0;
        std::string_view tag;  // empty: not written
    };

    void meet(const GumboNode& node) {
        switch (node.type) {
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_WHITESPACE:
                return say(node.v.text.text);
            case GUMBO_NODE_ELEMENT:
                return enter(node);
            default:
                return;
        }
    }

    void say(std::string_view words) {
        // A reader passes over a line break that comes right after the tag.
        if (is_after_pre_ && words.starts_with('\n')) out_ += '\n';
        is_after_pre_ = false;
        add_clean(out_, words);
    }

    void enter(const GumboNode& node) {
        const GumboElement& element = node.v.element;
        if (is_dropped_from_mail(element)) return;
        std::string_view tag = mail_tag(element);
        std::string attributes;
        if (element.tag == GUMBO_TAG_HTML || element.tag == GUMBO_TAG_BODY) {
            attributes = of_page(element);
            if (!attributes.empty()) tag = "div";
        } else if (!tag.empty()) {
            attributes = mail_attributes(element, tag);
        }
        if (tag == "img" && !attributes.starts_with(" src=") &&
            !attributes.starts_with(" data-remote="))
            return;
        if (tag == "a" && !attributes.starts_with(" href=")) tag = {};
        if (depth_ >= deepest_mail && !has_no_end(tag)) tag = {};
        holds_back_ |= tag == "img" && attributes.starts_with(" data-remote=");
        if (!tag.empty()) open(tag, attributes);
        if (has_no_end(tag)) return;
        depth_ += !tag.empty();
        ways_.push_back({&node, 0, tag});
    }

    void leave() {
        std::string_view tag = ways_.back().tag;
        ways_.pop_back();
        is_after_pre_ = false;
        if (tag.empty()) return;
        --depth_;
        out_.append("</").append(tag).append(">");
    }

    void open(std::string_view tag, std::string_view attributes) {
        out_.append("<").append(tag).append(attributes).append(">");
        is_after_pre_ = tag == "pre";
    }

    // The page itself is not shown, but its direction and color are.
    static std::string of_page(const GumboElement& element) {
        std::string out = mail_attributes(element, "div");
        auto color = attribute_of(element, "bgcolor");
        if (!color || out.find(" style=") != std::string::npos) return out;
        if (auto kept = mail_color(*color))
            add_attribute(out, "style", "background-color:" + *kept);
        return out;
    }

    std::string out_;
    std::vector<Way> ways_;
    std::size_t depth_ = 0;
    bool is_after_pre_ = false;
    bool holds_back_ = false;
};

std::string_view trimmed(std::string_view html) {
    constexpr std::string_view blanks = " \n\t";
    std::size_t from = html.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return html.substr(from, html.find_last_not_of(blanks) + 1 - from);
}

std::optional<MailHtml> round_of(std::string_view dirty) {
    MailHtml out;
    bool was_read = with_tree(
        dirty,
        [&](const GumboNode& page) {
            MailWalk walk;
            out.html = trimmed(walk.through(page));
            out.holds_back = walk.holds_back();
        },
        Reading::page);
    if (!was_read || out.html.size() > longest_mail) return {};
    return out;
}

// Rounds until one changes nothing any more.
std::optional<MailHtml> settled(std::string_view dirty) {
    auto out = round_of(dirty);
    for (int round = 1; out && round < most_rounds; ++round) {
        auto again = round_of(out->html);
        if (!again || again->html == out->html) return again;
        out = std::move(again);
    }
    return {};
}

// The words without the tags, for what no tree can be made of.
MailHtml words_of(std::string_view dirty) {
    std::string out = "<pre>";
    bool is_in_tag = false;
    while (!dirty.empty() && out.size() < longest_mail / 6) {
        std::size_t end = std::min(dirty.find(is_in_tag ? '>' : '<'), dirty.size());
        if (!is_in_tag) add_clean(out, dirty.substr(0, std::min(end, longest_mail / 6)));
        dirty.remove_prefix(std::min(end + 1, dirty.size()));
        is_in_tag = !is_in_tag;
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '\n'))
        out.pop_back();
    return {out + "</pre>", false, true};
}

}  // namespace

MailHtml clean_mail(std::string_view dirty) {
    if (dirty.size() <= longest_mail)
        if (auto out = settled(dirty)) return *std::move(out);
    // What only plain paragraphs and lists are left of settles at once.
    if (auto narrow = clean(dirty))
        if (auto out = settled(narrow->html)) return *std::move(out);
    MailHtml words = words_of(dirty);
    if (auto out = settled(words.html)) words.html = std::move(out->html);
    return words;
}

}  // namespace hamdel::html
