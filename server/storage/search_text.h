// Texts and queries as the indexes keep them, the same for both engines. Every word carries its
// workspace in front ("2k9x.coffee"), so that no search walks through words of others.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "storage/search.h"

namespace hamdel::search {

struct ScopedText {
    std::string words, stems;  // parted by spaces
};

// A text is indexed up to a bound that both engines can hold.
ScopedText scoped_text(WorkspaceId workspace, const text::IndexText& text);

// "2k9x." of a workspace.
std::string scope_of(WorkspaceId workspace);

// A query as words, brackets and operators; the engines differ in how they spell these.
struct Spelling {
    std::string_view both, either, quote;
    // The words that begin so, spelled.
    std::function<std::string(const std::string& scoped_word)> beginning;
};
std::string spell(WorkspaceId workspace, const text::Query& query, const Spelling& spelling);

std::string_view table_of(Kind kind);

}  // namespace hamdel::search
