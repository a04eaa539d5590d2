#include "tags.h"

#include <string>

namespace hamdel::html {
namespace {

// "font-weight: normal" on a b, with which some editors wrap all they copy.
bool is_not_bold(const GumboElement& element) {
    auto style = attribute_of(element, "style");
    if (!style) return false;
    std::string packed;
    for (char c : *style)
        if (c != ' ') packed += c;
    return packed.find("font-weight:normal") != std::string::npos ||
           packed.find("font-weight:400") != std::string::npos;
}

}  // namespace

Fate fate_of(const GumboElement& element) {
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return Fate::dropped;
    switch (element.tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_APPLET:
        case GUMBO_TAG_EMBED:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_TITLE:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_DATALIST:
        case GUMBO_TAG_XMP:
        case GUMBO_TAG_NOEMBED:
        case GUMBO_TAG_NOFRAMES:
        case GUMBO_TAG_PLAINTEXT:
        case GUMBO_TAG_FRAMESET:
        case GUMBO_TAG_AUDIO:
        case GUMBO_TAG_VIDEO:
        case GUMBO_TAG_CANVAS:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_MATH:
        case GUMBO_TAG_HEAD:
            return Fate::dropped;
        case GUMBO_TAG_P:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_CENTER:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_LEGEND:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_SUMMARY:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_HR:
            return Fate::paragraph;
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_LISTING:
            return Fate::preformatted;
        case GUMBO_TAG_BLOCKQUOTE:
            return Fate::quote;
        case GUMBO_TAG_UL:
        case GUMBO_TAG_DIR:
        case GUMBO_TAG_MENU:
            return Fate::points;
        case GUMBO_TAG_OL:
            return Fate::numbers;
        case GUMBO_TAG_LI:
            return Fate::point;
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
            return Fate::heading;
        case GUMBO_TAG_TR:
            return Fate::row;
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
            return Fate::cell;
        case GUMBO_TAG_BR:
            return Fate::line_break;
        case GUMBO_TAG_IMG:
            return Fate::picture;
        default:
            return Fate::unwrapped;
    }
}

std::optional<Format> format_of(const GumboElement& element) {
    switch (element.tag) {
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG:
            if (is_not_bold(element)) return {};
            return Format::strong;
        case GUMBO_TAG_I:
        case GUMBO_TAG_EM:
            return Format::em;
        case GUMBO_TAG_U:
        case GUMBO_TAG_INS:
            return Format::u;
        case GUMBO_TAG_S:
        case GUMBO_TAG_STRIKE:
        case GUMBO_TAG_DEL:
            return Format::s;
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_KBD:
        case GUMBO_TAG_SAMP:
        case GUMBO_TAG_TT:
            return Format::code;
        case GUMBO_TAG_A:
            return Format::link;
        default:
            return {};
    }
}

std::optional<std::string_view> attribute_of(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    if (!found) return {};
    return std::string_view(found->value);
}

}  // namespace hamdel::html
