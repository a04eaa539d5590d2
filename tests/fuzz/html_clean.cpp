// Any bytes as rich text: nothing that is not on the list comes out, what comes out is read again
// as the same, and nothing of it is left for a browser to make something else of.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "html/clean.h"
#include "kernel/text/text.h"

namespace {

using namespace hamdel;

void hold(bool is_true, const char* property) {
    if (is_true) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

std::optional<std::string> own_pictures(std::string_view src) {
    if (src.starts_with("cid:att_") && src.size() < 40 &&
        src.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789:_") == std::string_view::npos)
        return std::string(src);
    return {};
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> all) {
    for (std::string_view one : all)
        if (text.starts_with(one)) return true;
    return false;
}

// Every "<" begins one of the tags on the list, written in the one way in which we write it.
void hold_tags(std::string_view html) {
    for (std::size_t at = html.find('<'); at != std::string_view::npos;
         at = html.find('<', at + 1)) {
        std::string_view tag = html.substr(at, html.find('>', at) - at + 1);
        bool is_known = begins_with_any(tag, {"<p>",
                                              "</p>",
                                              "<br>",
                                              "<strong>",
                                              "</strong>",
                                              "<em>",
                                              "</em>",
                                              "<u>",
                                              "</u>",
                                              "<s>",
                                              "</s>",
                                              "<code>",
                                              "</code>",
                                              "<a href=\"http://",
                                              "<a href=\"https://",
                                              "<a href=\"mailto:",
                                              "<a href=\"tel:",
                                              "</a>",
                                              "<ul>",
                                              "</ul>",
                                              "<ol>",
                                              "</ol>",
                                              "<li>",
                                              "</li>",
                                              "<blockquote>",
                                              "</blockquote>",
                                              "<pre>",
                                              "</pre>",
                                              "<img src=\"cid:att_"});
        for (std::string_view name : {"p", "ul", "ol", "li", "blockquote", "pre"})
            for (std::string_view dir : {"rtl", "ltr", "auto"})
                is_known |= tag == "<" + std::string(name) + " dir=\"" + std::string(dir) + "\">";
        hold(is_known, "only tags on the list");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    auto out = html::clean(bytes, own_pictures);
    if (!out) return 0;
    hold(text::is_valid_utf8(out->html) && text::is_valid_utf8(out->text), "it is UTF-8");
    hold_tags(out->html);
    auto again = html::clean(out->html, own_pictures);
    if (!again) return 0;
    hold(again->html == out->html, "what is clean stays as it is");
    hold(again->text == out->text && again->is_plain == out->is_plain, "and says the same");
    return 0;
}
