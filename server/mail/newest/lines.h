// A mail as lines, each with what programs put around it taken off.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hamdel::mail {

struct Line {
    std::string_view raw;  // with its end, as it came
    std::string bare;  // without quotation marks, as `bare` gives it; cut after some hundred bytes
    int depth = 0;     // how many ">" stood before it
    bool is_cut = false;  // there was more than `bare` holds

    bool is_blank() const { return bare.empty() && !is_cut; }
};

// Every byte is in one line. A reply and the line of who wrote when that share a line are two.
std::vector<Line> read_lines(std::string_view plain);

}  // namespace hamdel::mail
