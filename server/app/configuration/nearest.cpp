#include <algorithm>
#include <numeric>

#include "configuration/settings.h"

namespace hamdel::app {
namespace {

// Levenshtein's distance, row by row.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            std::size_t changed = corner + (a[i] == b[j] ? 0 : 1);
            corner = row[j + 1];
            row[j + 1] = std::min({changed, row[j + 1] + 1, row[j] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string nearest(std::string_view wrong, std::span<const std::string> known) {
    std::string best;
    std::size_t least = wrong.size() / 3 + 2;
    for (const std::string& word : known)
        if (std::size_t d = distance(wrong, word); d < least) {
            least = d;
            best = word;
        }
    return best;
}

}  // namespace hamdel::app
