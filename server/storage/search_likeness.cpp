#include "search_likeness.h"

#include <algorithm>

namespace hamdel::search {

std::vector<Wanted> wanted_of(const text::Query& query) {
    std::vector<Wanted> out;
    auto add = [&](const std::string& word, std::size_t term, bool is_stem) {
        bool is_there =
            std::ranges::any_of(out, [&](const Wanted& other) { return other.word == word; });
        if (!word.empty() && !is_there) out.push_back({word, int(term), is_stem});
    };
    for (std::size_t term = 0; term < query.terms.size(); ++term) {
        add(query.terms[term].word, term, false);
        add(query.terms[term].stem, term, true);
        for (const std::string& part : query.terms[term].parts)
            add(part, term, true);
    }
    return out;
}

std::vector<Wanted> rarest(std::vector<Wanted> counted) {
    std::erase_if(counted,
                  [](const Wanted& one) { return one.count == 0 || one.count == most_holding; });
    std::ranges::stable_sort(counted, {}, &Wanted::count);
    std::int64_t looked_at = 0;
    std::size_t kept = 0;
    while (kept < counted.size() && looked_at + counted[kept].count <= most_looked_at)
        looked_at += counted[kept++].count;
    counted.resize(kept);
    return counted;
}

}  // namespace hamdel::search
