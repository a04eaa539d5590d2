#include "variables.h"

#include <algorithm>
#include <array>

namespace hamdel::answers {
namespace {

constexpr std::array<std::string_view, 6> known{"customer.name",  "customer.first_name",
                                                "agent.name",     "conversation.number",
                                                "workspace.name", "today"};

bool looks_like_a_name(std::string_view word) {
    if (word.empty() || word.size() > 80) return false;
    return word.find_first_of(" \t\n{}\"':;,()[]<>=") == std::string_view::npos;
}

}  // namespace

std::optional<std::string> unknown_variable(std::string_view body) {
    for (std::size_t from = body.find('{'); from != std::string_view::npos;
         from = body.find('{', from + 1)) {
        std::size_t to = body.find('}', from);
        if (to == std::string_view::npos) return {};
        std::string_view inside = body.substr(from + 1, to - from - 1);
        std::string_view name = inside.substr(0, inside.find('|'));
        if (looks_like_a_name(name) && std::ranges::find(known, name) == known.end())
            return std::string(body.substr(from, to - from + 1));
    }
    return {};
}

}  // namespace hamdel::answers
