#include "html/escape.h"

namespace hamdel::html {

void add_escaped(std::string& out, std::string_view words) {
    for (char c : words) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
}

}  // namespace hamdel::html
