// What subjects say about a thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamdel::mail {

struct BareSubject {
    std::string words;      // folded for comparison, without "Re:", "Fwd:", "پاسخ:" and list names
    bool is_reply = false;  // something of the sort stood before them
};

BareSubject bare_subject(std::string_view subject);

// The number of a conversation as we write it: "[#58190]", "#58190", also with Persian digits.
std::optional<std::int64_t> number_in_subject(std::string_view subject);

}  // namespace hamdel::mail
