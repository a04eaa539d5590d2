#include "hash.h"

#include <algorithm>
#include <array>

namespace hamdel::storage {
namespace {

constexpr std::size_t bytes = 32;

}  // namespace

Hash::Hash() {
    crypto_generichash_init(&state_, nullptr, 0, bytes);
}

void Hash::add(std::string_view piece) {
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(piece.data()),
                              piece.size());
}

std::string Hash::finish() {
    std::array<unsigned char, bytes> raw;
    crypto_generichash_final(&state_, raw.data(), raw.size());
    std::array<char, bytes * 2 + 1> hex;
    sodium_bin2hex(hex.data(), hex.size(), raw.data(), raw.size());
    return {hex.data(), bytes * 2};
}

bool is_hash(std::string_view text) {
    return text.size() == bytes * 2 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

}  // namespace hamdel::storage
