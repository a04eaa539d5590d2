#include "lmtp/dots.h"

#include <algorithm>

namespace hamdel::net {

std::size_t Dots::feed(std::string_view bytes, Content& into) {
    std::size_t at = 0;
    while (at < bytes.size() && !is_over()) {
        char c = bytes[at];
        switch (place_) {
            case Place::line_start:
                if (c == '.') {
                    place_ = Place::after_dot;
                    ++at;
                    break;
                }
                place_ = Place::in_line;
                break;
            case Place::in_line: {
                std::size_t end = std::min(bytes.find('\r', at), bytes.size() - 1) + 1;
                into.append(bytes.substr(at, end - at));
                if (bytes[end - 1] == '\r') place_ = Place::after_cr;
                at = end;
                break;
            }
            case Place::after_cr:
                if (c != '\n') {
                    place_ = Place::in_line;
                    break;
                }
                into.append("\n");
                place_ = Place::line_start;
                ++at;
                break;
            case Place::after_dot:
                // The dot of a line with more in it is dropped.
                if (c != '\r') {
                    place_ = Place::in_line;
                    break;
                }
                place_ = Place::after_dot_cr;
                ++at;
                break;
            case Place::after_dot_cr:
                if (c == '\n') {
                    place_ = Place::over;
                    ++at;
                    break;
                }
                into.append("\r");
                place_ = Place::after_cr;
                break;
            case Place::over:
                break;
        }
    }
    return at;
}

}  // namespace hamdel::net
