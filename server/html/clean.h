// Rich text from outside, made safe: only what is on a short list stays, and of that only the shape
// which every browser reads the same way. Good for what is typed, pasted or mailed.
//
//   paragraphs, line breaks, strong, em, u, s, code, links, lists, quotations, preformatted text,
//   and pictures that the caller knows.
//
// The rest is unwrapped (its words stay) or dropped (script, style, template, svg, math …). What
// was cleaned once stays as it is when it is cleaned again.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hamdel::html {

// The address under which a picture stays, or nothing: it is dropped. Without a rule all are.
using PictureRule = std::function<std::optional<std::string>(std::string_view src)>;

struct Clean {
    std::string html;
    std::string text;  // the same in plain words: "• " before points, "> " before quotations
    // Paragraphs and line breaks only: the plain words say all of it.
    bool is_plain = true;
};

// What is made of a text is never longer than this, nor deeper than so many blocks in one another.
inline constexpr std::size_t longest_html = 1 << 20;
inline constexpr std::size_t deepest = 12;

// Nothing when it is too much: longer than `longest_html` before or after, or such a tangle that
// reading it would take too much memory or time.
std::optional<Clean> clean(std::string_view dirty, const PictureRule& pictures = {});

}  // namespace hamdel::html
