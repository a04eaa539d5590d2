// Any bytes as a mail's words: nothing is lost, and nothing is made up.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "mail/newest_words.h"

namespace {

using namespace hamdel;

void hold(bool is_true, const char* property) {
    if (is_true) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

bool is_white(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string all_signs(std::string_view text) {
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return !is_white(c); });
    std::ranges::sort(out);
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    mail::NewestWords out = mail::newest_words(bytes);
    hold(all_signs(out.words + out.signature + out.earlier) == all_signs(bytes), "nothing is lost");
    hold(out.words.empty() || (!is_white(out.words.front()) && !is_white(out.words.back())),
         "ends are trimmed");
    mail::NewestHtml html = mail::newest_html(bytes);
    hold(html.earlier.empty() || !html.html.empty(), "what is cut is cut from something");
    return 0;
}
