// Any bytes as the HTML of a mail: what comes out stays as it is when it is cleaned again, and of
// its tags none runs, loads or sends.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "html/mail_html.h"
#include "kernel/text/text.h"

namespace {

using namespace hamdel;

void hold(bool is_true, const char* property) {
    if (is_true) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

constexpr std::string_view attributes[] = {
    "href",   "target",      "rel",         "src",     "data-remote", "dir",    "lang",
    "title",  "alt",         "align",       "valign",  "width",       "height", "bgcolor",
    "border", "cellpadding", "cellspacing", "colspan", "rowspan",     "span",   "start",
    "type",   "color",       "size",        "face",    "style"};

constexpr std::string_view dangerous[] = {
    "script",   "style",  "svg",       "math",     "iframe", "object",   "embed",
    "form",     "input",  "button",    "link",     "meta",   "base",     "video",
    "audio",    "source", "frame",     "template", "title",  "textarea", "select",
    "noscript", "xmp",    "plaintext", "applet",   "area"};

bool is_allowed(std::string_view name) {
    for (std::string_view one : attributes)
        if (name == one) return true;
    return false;
}

std::string small(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

void hold_value(std::string_view name, std::string_view value) {
    hold(value.find_first_of("<>") == value.npos, "values are escaped");
    if (name == "href" || name == "data-remote")
        hold(value.starts_with("http://") || value.starts_with("https://") ||
                 value.starts_with("mailto:") || value.starts_with("tel:"),
             "links lead to known places");
    if (name == "src")
        hold(value.starts_with("cid:") || small(value.substr(0, 11)) == "data:image/",
             "pictures are the mail's own");
    if (name == "style")
        hold(value.find("url") == value.npos && value.find("position") == value.npos &&
                 value.find('\\') == value.npos && value.find("expression(") == value.npos,
             "styles stay in their box");
}

// name="value" and so on, as we write them.
void hold_attributes(std::string_view rest) {
    while (!rest.empty()) {
        hold(rest.front() == ' ', "a blank before each attribute");
        std::size_t equals = rest.find("=\"");
        hold(equals != rest.npos, "each attribute has a value");
        std::string_view name = rest.substr(1, equals - 1);
        hold(is_allowed(name), "only attributes on the list");
        std::size_t end = rest.find('"', equals + 2);
        hold(end != rest.npos, "each value ends");
        hold_value(name, rest.substr(equals + 2, end - equals - 2));
        rest.remove_prefix(end + 1);
    }
}

void hold_tags(std::string_view html) {
    for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
        std::size_t end = html.find('>', at);
        hold(end != html.npos, "each tag ends");
        std::string_view tag = html.substr(at + 1, end - at - 1);
        if (tag.starts_with('/')) continue;
        std::size_t blank = std::min(tag.find(' '), tag.size());
        for (std::string_view name : dangerous)
            hold(tag.substr(0, blank) != name, "no dangerous tag");
        hold_attributes(tag.substr(blank));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    html::MailHtml out = html::clean_mail(bytes);
    hold(text::is_valid_utf8(out.html), "it is UTF-8");
    hold(out.html.size() <= html::longest_mail + 100, "it is bounded");
    hold_tags(out.html);
    hold(html::clean_mail(out.html).html == out.html, "what is clean stays as it is");
    return 0;
}
