// What a push service is handed: words that only the browser can read (RFC 8291), and our signature
// that says who sends (RFC 8292).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/time.h"

namespace hamdel::notifications {

// One of these stands for the workspace, and never changes: browsers hold to it.
struct PushKey {
    std::string jwk;      // with its secret
    std::string letters;  // the public point, as browsers are given it
};
PushKey new_push_key();

// "vapid t=…, k=…" for the service at this address; contact: whom its operator may ask, or empty.
std::string authorization(const PushKey& key, std::string_view endpoint, std::string_view contact,
                          Instant now);

// What a browser gave for this: its public point and its secret, as bytes.
struct PushTarget {
    std::string point;
    std::string secret;
};
// Nothing when it is not a point of the curve with a secret of sixteen bytes.
std::optional<PushTarget> read_target(std::string_view p256dh, std::string_view auth);

// Services take 4096 bytes in all.
inline constexpr std::size_t longest_words = 3993;

// One message for the target, aes128gcm (RFC 8188). Throws std::length_error beyond longest_words.
std::string encrypt(const PushTarget& target, std::string_view words);

// The same with what is otherwise random: the sender's key as its secret number, and the salt.
std::string encrypt_with(const PushTarget& target, std::string_view words,
                         std::string_view secret_number, std::string_view salt);

}  // namespace hamdel::notifications
