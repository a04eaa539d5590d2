#include "reading/flowed.h"

#include <algorithm>

namespace hamdel::mail {

std::string unflow(std::string_view text, bool deletes_space) {
    std::string out;
    out.reserve(text.size());
    std::size_t open_depth = 0;
    bool is_open = false;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        std::size_t depth = std::min(line.find_first_not_of('>'), line.size());
        std::string_view words = line.substr(depth);
        bool is_signature = words == "-- " || words == " -- ";
        if (words.starts_with(' ')) words.remove_prefix(1);  // stuffed
        bool goes_on = is_open && depth == open_depth && !is_signature;
        if (!goes_on) {
            if (is_open) out += '\n';
            out.append(depth, '>');
            if (depth > 0 && !words.empty()) out += ' ';
        }
        is_open = words.ends_with(' ') && !is_signature && end < text.size();
        open_depth = depth;
        if (is_open && deletes_space) words.remove_suffix(1);
        out += words;
        if (!is_open && end < text.size()) out += '\n';
    }
    if (is_open) out += '\n';
    return out;
}

}  // namespace hamdel::mail
