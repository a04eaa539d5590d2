// A written path with its query, taken apart as the edge does.
#pragma once

#include "module/request.h"

namespace hamdel::world {

inline std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

inline void split_path(std::string_view path, Request& into) {
    std::size_t question = path.find('?');
    into.path = percent_decoded(path.substr(0, question));
    if (question == std::string_view::npos) return;
    std::string_view rest = path.substr(question + 1);
    while (!rest.empty()) {
        std::size_t end = rest.find('&');
        std::string_view pair = rest.substr(0, end);
        std::size_t equals = pair.find('=');
        into.query.emplace_back(
            percent_decoded(pair.substr(0, equals)),
            equals == std::string_view::npos ? "" : percent_decoded(pair.substr(equals + 1)));
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
}

}  // namespace hamdel::world
