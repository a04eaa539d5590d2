// Bytes to a mail. Any bytes are read: broken heads, wrong encodings and charsets, parts without
// end.
#pragma once

#include <string>
#include <string_view>

#include "mail/mail.h"

namespace hamdel::mail {

// More than this is not taken apart: it is named in the warnings ("too_many_parts", "too_deep",
// "head_cut", "too_big"), and the caller has the bytes.
struct ReadingBounds {
    std::size_t parts = 1000;
    std::size_t depth = 20;
    std::size_t head_bytes = 1 << 20;
    std::size_t total_bytes = 128 << 20;
};

Mail read_mail(std::string_view bytes, const ReadingBounds& bounds = {});

// "1997-11-21T09:55:06-06:00": the moment by the writer's clock.
std::string to_rfc3339(const SentAt& date);

}  // namespace hamdel::mail
