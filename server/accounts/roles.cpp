#include "accounts/roles.h"

#include <algorithm>

namespace hamdel::accounts {
namespace {

struct Word {
    std::string_view permission;
    FixedRole least;  // it and every role after it hold the permission
};

constexpr Word words[] = {
    {"conversations:read", FixedRole::viewer},
    {"customers:read", FixedRole::viewer},
    {"conversations:reply", FixedRole::agent},
    {"conversations:assign", FixedRole::agent},
    {"customers:edit", FixedRole::agent},
    {"views:share", FixedRole::supervisor},
    {"teams:manage", FixedRole::supervisor},
    {"answers:manage", FixedRole::supervisor},
    {"agents:manage", FixedRole::administrator},
    {"roles:manage", FixedRole::administrator},
    {"channels:manage", FixedRole::administrator},
    {"settings:manage", FixedRole::administrator},
    {"api_keys:manage", FixedRole::administrator},
    {"audit:read", FixedRole::administrator},
    // To make and unmake owners: a role may only be given by who holds all of it.
    {"owners:manage", FixedRole::owner},
};

}  // namespace

std::vector<std::string_view> permissions_of_role(FixedRole role) {
    std::vector<std::string_view> out;
    for (const Word& word : words)
        if (word.least <= role) out.push_back(word.permission);
    return out;
}

bool is_known_permission(std::string_view word) {
    return std::ranges::find(words, word, &Word::permission) != std::end(words);
}

bool is_grantable(std::string_view word) {
    auto found = std::ranges::find(words, word, &Word::permission);
    return found != std::end(words) && found->least != FixedRole::owner;
}

}  // namespace hamdel::accounts
