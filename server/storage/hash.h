// The name of a content: BLAKE2b of 32 bytes, in hex.
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

namespace hamdel::storage {

class Hash {
  public:
    Hash();
    void add(std::string_view piece);
    std::string finish();

  private:
    crypto_generichash_state state_;
};

// 64 small hex digits and nothing else, so that it may stand in a path.
bool is_hash(std::string_view text);

}  // namespace hamdel::storage
