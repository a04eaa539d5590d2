// The head of a mail or part: lines put together, broken ones passed over, and where it ends.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "mail/mail.h"

namespace hamdel::mail {

struct Head {
    std::vector<HeaderLine> lines;
    std::size_t end = 0;  // where the body begins
    bool is_broken = false;
    bool is_cut = false;
};

// A line of an mbox ("From …") before the head is no part of it.
Head read_head(std::string_view bytes, std::size_t longest);

const std::string* find_line(const std::vector<HeaderLine>& lines, std::string_view name);

}  // namespace hamdel::mail
