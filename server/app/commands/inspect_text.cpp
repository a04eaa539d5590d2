#include <iostream>

#include "commands/commands.h"
#include "kernel/json.h"
#include "kernel/text/fold.h"
#include "kernel/text/language.h"
#include "kernel/text/query.h"
#include "kernel/text/tokens.h"

namespace hamdel::app {
namespace {

Json words_in(std::string_view text) {
    Json out = Json::array({});
    while (!text.empty()) {
        std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) out.push(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

Json terms_of(std::string_view typed) {
    Json out = Json::array({});
    for (const text::Term& term : text::parse_query(typed).terms) {
        Json one = Json::object({{"word", term.word}});
        if (!term.stem.empty()) one.set("stem", term.stem);
        if (term.is_prefix) one.set("prefix", true);
        Json parts = Json::array({});
        for (const std::string& part : term.parts)
            parts.push(part);
        if (parts.size() > 0) one.set("parts", std::move(parts));
        out.push(std::move(one));
    }
    return out;
}

}  // namespace

int inspect_text() {
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) {
        if (line.ends_with('\r')) line.pop_back();
        text::IndexText indexed = text::index_text(line);
        std::cout << to_text(Json::object({{"folded", text::fold(line)},
                                           {"language", text::language_of(line)},
                                           {"words", words_in(indexed.words)},
                                           {"stems", words_in(indexed.stems)},
                                           {"terms", terms_of(line)}}))
                  << "\n";
    }
    return 0;
}

}  // namespace hamdel::app
