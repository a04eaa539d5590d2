#include "reading/head.h"

#include <algorithm>
#include <array>

#include "reading/ascii.h"

namespace hamdel::mail {
namespace {

struct HeadLine {
    std::string_view text;
    std::size_t next = 0;
};

HeadLine head_line_at(std::string_view bytes, std::size_t at) {
    std::size_t end = bytes.find('\n', at);
    std::size_t next = end == std::string_view::npos ? bytes.size() : end + 1;
    if (end == std::string_view::npos) end = bytes.size();
    std::string_view text = bytes.substr(at, end - at);
    while (!text.empty() && text.back() == '\r')
        text.remove_suffix(1);
    return {text, next};
}

// The length of the name before the colon, or 0. Space before the colon is obsolete and allowed.
std::size_t name_length(std::string_view line) {
    std::size_t length = 0;
    while (length < line.size() && line[length] > ' ' && line[length] < 0x7F && line[length] != ':')
        ++length;
    std::size_t colon = length;
    while (colon < line.size() && (line[colon] == ' ' || line[colon] == '\t'))
        ++colon;
    return length > 0 && length <= 100 && colon < line.size() && line[colon] == ':' ? length : 0;
}

bool is_common(std::string_view name) {
    static constexpr std::array<std::string_view, 14> common{
        "from",         "to",          "cc",       "subject",      "date",
        "message-id",   "received",    "reply-to", "mime-version", "content-type",
        "delivered-to", "return-path", "sender",   "references"};
    return std::ranges::any_of(common, [&](auto one) { return is_same_word(name, one); }) ||
           begins_with(name, "x-") || begins_with(name, "content-");
}

// A line that is no header: one broken line within the head, or words whose empty line before them
// is missing? The head goes on if a common header follows before the next empty line.
bool head_goes_on(std::string_view bytes, std::size_t at) {
    for (int i = 0; i < 50 && at < bytes.size(); ++i) {
        HeadLine line = head_line_at(bytes, at);
        if (line.text.empty()) return false;
        if (std::size_t length = name_length(line.text);
            length && is_common(line.text.substr(0, length)))
            return true;
        at = line.next;
    }
    return false;
}

std::size_t skip_before(std::string_view bytes) {
    std::size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes.size() && (bytes[at] == '\n' || bytes[at] == '\r'))
        ++at;
    HeadLine first = head_line_at(bytes, at);
    bool is_mbox_line = first.text.starts_with("From ") || first.text.starts_with(">From ");
    // "From : someone" is a header all the same.
    return is_mbox_line && name_length(first.text) == 0 ? first.next : at;
}

void append(std::string& value, std::string_view text) {
    for (char c : text)
        value += c == '\0' || c == '\r' ? ' ' : c;
}

}  // namespace

Head read_head(std::string_view bytes, std::size_t longest) {
    Head head;
    std::size_t at = skip_before(bytes);
    std::size_t begin = at;
    while (at < bytes.size()) {
        HeadLine line = head_line_at(bytes, at);
        if (line.text.empty()) {
            at = line.next;
            break;
        }
        // A space before the very first line continues nothing.
        while (head.lines.empty() && (line.text.starts_with(' ') || line.text.starts_with('\t')))
            line.text.remove_prefix(1);
        if (line.text.empty()) {
            at = line.next;
            continue;
        }
        bool is_kept = at - begin + line.text.size() <= longest;
        head.is_cut |= !is_kept;
        std::size_t length = name_length(line.text);
        if ((line.text.front() == ' ' || line.text.front() == '\t') && !head.lines.empty()) {
            if (is_kept) append(head.lines.back().value, line.text);
        } else if (length > 0) {
            std::string_view value = line.text.substr(line.text.find(':', length) + 1);
            if (is_kept)
                append(head.lines.emplace_back(lower(line.text.substr(0, length))).value, value);
        } else {
            head.is_broken = true;
            if (!head_goes_on(bytes, line.next)) break;
        }
        at = line.next;
    }
    if (head.lines.empty()) at = begin;
    for (HeaderLine& line : head.lines)
        line.value = trimmed(line.value);
    head.end = at;
    return head;
}

const std::string* find_line(const std::vector<HeaderLine>& lines, std::string_view name) {
    auto found = std::ranges::find(lines, name, &HeaderLine::name);
    return found == lines.end() ? nullptr : &found->value;
}

const std::string* Mail::header(std::string_view name) const {
    return find_line(headers, name);
}

}  // namespace hamdel::mail
