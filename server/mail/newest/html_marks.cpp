#include "newest/html_marks.h"

#include <algorithm>
#include <string>
#include <vector>

#include "newest/bare.h"
#include "newest/patterns.h"

namespace hamdel::mail {
namespace {

// Outlook puts "x_" before the names of what it quotes, Yahoo letters and digits before its own.
bool is_named(std::string_view names, std::string_view name) {
    while (!names.empty()) {
        std::size_t end = std::min(names.find_first_of(" \t\r\n"), names.size());
        std::string_view one = names.substr(0, end);
        while (one.starts_with("x_"))
            one.remove_prefix(2);
        if (one == name) return true;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

bool is_any_named(std::string_view names, std::initializer_list<std::string_view> all) {
    return std::ranges::any_of(all, [&](std::string_view name) { return is_named(names, name); });
}

constexpr int most_looked_at = 200;

// The first words in it, without calling itself for each level.
std::string first_words(const GumboElement& element) {
    std::vector<const GumboNode*> waiting;
    auto add = [&](const GumboVector& children) {
        for (unsigned at = std::min(children.length, 50U); at > 0; --at)
            waiting.push_back(static_cast<const GumboNode*>(children.data[at - 1]));
    };
    add(element.children);
    for (int looked_at = 0; !waiting.empty() && looked_at < most_looked_at; ++looked_at) {
        const GumboNode& node = *waiting.back();
        waiting.pop_back();
        if (node.type == GUMBO_NODE_TEXT) {
            std::string words = bare(std::string_view(node.v.text.text).substr(0, 300));
            if (!words.empty()) return words;
        }
        if (node.type == GUMBO_NODE_ELEMENT && !is_unread(node.v.element))
            add(node.v.element.children);
    }
    return {};
}

// What is passed on stands in the same boxes as what is answered.
bool is_passed_on(const GumboElement& element) {
    std::string words = first_words(element);
    return is_forwarded(words) || words.starts_with("-----");
}

bool has_marked_parent(const GumboNode& node, std::string_view name) {
    for (const GumboNode* up = node.parent; up && up->type == GUMBO_NODE_ELEMENT; up = up->parent)
        if (is_named(attribute(up->v.element, "class"), name)) return !is_passed_on(up->v.element);
    return false;
}

Mark mark_of_blockquote(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    std::string_view type = attribute(element, "type"), names = attribute(element, "class");
    if (type.starts_with("cite")) return Mark::quoted;
    if (is_any_named(names, {"protonmail_quote", "tutanota_quote", "clean_bq", "yahoo_quoted",
                             "mimestream_quote", "front-blockquote"}))
        return Mark::quoted;
    if (!is_named(names, "gmail_quote")) return Mark::plain;
    // The same name stands on what somebody indents; only inside the box it is the mail before.
    return has_marked_parent(node, "gmail_quote") ? Mark::quoted : Mark::none;
}

}  // namespace

std::string_view attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? std::string_view(found->value) : std::string_view();
}

Mark mark_of(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    if (element.tag == GUMBO_TAG_BLOCKQUOTE) return mark_of_blockquote(node);
    if (element.attributes.length == 0) return Mark::none;
    std::string_view id = attribute(element, "id"), names = attribute(element, "class");
    std::string_view data = attribute(element, "data-marker"), name = attribute(element, "name");
    if (is_any_named(id, {"divRplyFwdMsg", "appendonsend", "stopSpelling", "zwchr",
                          "mail-editor-reference-message-container", "OLK_SRC_BODY_SECTION",
                          "ms-outlook-mobile-body-separator-line", "isReplyContent"}) ||
        is_any_named(names, {"OutlookMessageHeader", "WPSQuotion", "wps_quotion"}) ||
        data == "__DIVIDER__" || name == "_MailOriginal")
        return Mark::begins_all;
    bool is_box = is_any_named(names, {"yahoo_quoted", "protonmail_quote", "tutanota_quote",
                                       "zmail_extra", "moz-cite-prefix", "gmail_attr",
                                       "front-quote", "mimestream_quote", "quoted-text"}) ||
                  names.find("yahoo_quoted") != std::string_view::npos ||
                  data == "__QUOTED_TEXT__" || name == "messageReplySection";
    return is_box && !is_passed_on(element) ? Mark::quoted : Mark::none;
}

bool is_block(const GumboElement& element) {
    switch (element.tag) {
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_BODY:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_CENTER:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_HR:
        case GUMBO_TAG_LI:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_P:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_TFOOT:
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_UL:
            return true;
        default:
            return false;
    }
}

bool is_unread(const GumboElement& element) {
    switch (element.tag) {
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_TITLE:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_NOFRAMES:
        case GUMBO_TAG_NOEMBED:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_MATH:
            return true;
        default:
            return false;
    }
}

bool is_preformatted(const GumboElement& element) {
    return element.tag == GUMBO_TAG_PRE || element.tag == GUMBO_TAG_LISTING ||
           element.tag == GUMBO_TAG_XMP || element.tag == GUMBO_TAG_PLAINTEXT;
}

}  // namespace hamdel::mail
