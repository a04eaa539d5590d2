#include "mail/subject.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "kernel/text/canonical.h"
#include "kernel/text/fold.h"
#include "kernel/text/text.h"
#include "reading/ascii.h"

namespace hamdel::mail {
namespace {

// Written as fold() leaves them: lower case, ک and ی in one form, no half-spaces.
const std::vector<std::string>& marks() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> folded;
        for (std::string_view mark :
             {"re",    "r",          "aw",       "antw",        "antwort", "sv",    "vs",
              "ref",   "rif",        "res",      "resp",        "odp",     "ynt",   "vá",
              "απ",    "σχετ",       "fw",       "fwd",         "wg",      "tr",    "rv",
              "enc",   "doorst",     "vl",       "vb",          "fs",      "i",     "pd",
              "ilt",   "tov",        "πρθ",      "ответ",       "отв",     "на",    "пересл",
              "fwd",   "پاسخ",       "بازارسال", "باز ارسال",   "باز",     "هدایت", "ارسال مجدد",
              "جواب",  "در پاسخ به", "رد",       "إعادة توجيه", "回复",    "回覆",  "答复",
              "转发",  "轉寄",       "返信",     "転送",        "답장",    "전달",  "תגובה",
              "העברה", "ตอบกลับ",     "trả lời",  "chuyển tiếp"})
            folded.push_back(text::fold(mark));
        return folded;
    }();
    return all;
}

// The length of "re:", "re[2]:", "aw (3) :" and their like at the beginning, or 0.
std::size_t mark_length(std::string_view words) {
    for (const std::string& mark : marks()) {
        if (!words.starts_with(mark)) continue;
        std::size_t at = mark.size();
        auto skip_space = [&] {
            while (at < words.size() && is_space(words[at]))
                ++at;
        };
        skip_space();
        if (at < words.size() && (words[at] == '[' || words[at] == '(' || words[at] == '^')) {
            std::size_t digits = at + 1;
            while (digits < words.size() && is_digit(words[digits]))
                ++digits;
            if (digits > at + 1) at = std::min(digits + (words[at] != '^'), words.size());
            skip_space();
        }
        if (at < words.size() && words[at] == ':') return at + 1;
        if (words.substr(at).starts_with("：")) return at + std::string_view("：").size();
    }
    return 0;
}

// "[announce] " at the beginning, the name of a list.
std::size_t tag_length(std::string_view words) {
    if (!words.starts_with('[')) return 0;
    std::size_t end = words.find(']');
    bool has_rest = end != words.npos && !trimmed(words.substr(end + 1)).empty();
    return has_rest && end < 60 ? end + 1 : 0;
}

}  // namespace

BareSubject bare_subject(std::string_view subject) {
    BareSubject out;
    std::string folded = text::fold(text::clip(subject, 1000));
    std::string_view words = trimmed(folded);
    for (;;) {
        std::size_t length = mark_length(words);
        out.is_reply |= length > 0;
        if (length == 0) length = tag_length(words);
        if (length == 0) break;
        words = trimmed(words.substr(length));
    }
    if (words.ends_with("(fwd)")) words = trimmed(words.substr(0, words.size() - 5));
    out.words = words;
    return out;
}

std::optional<std::int64_t> number_in_subject(std::string_view subject) {
    std::string words = text::to_ascii_digits(subject);
    for (std::size_t at = words.find('#'); at != words.npos; at = words.find('#', at + 1)) {
        // "abc#5" is a piece of an address or a code of somebody else.
        bool is_apart = at == 0 || is_space(words[at - 1]) || words[at - 1] == '[' ||
                        words[at - 1] == '(' || words[at - 1] == ':';
        std::int64_t number = 0;
        const char* begin = words.data() + at + 1;
        auto [end, error] = std::from_chars(begin, words.data() + words.size(), number);
        if (!is_apart || error != std::errc() || number <= 0) continue;
        auto next = static_cast<std::size_t>(end - words.data());
        bool ends = next == words.size() || is_space(words[next]) ||
                    std::string_view("]):,.").find(words[next]) != std::string_view::npos;
        if (ends) return number;
    }
    return {};
}

}  // namespace hamdel::mail
