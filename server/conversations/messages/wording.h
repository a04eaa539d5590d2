// What somebody wrote, made ready to be kept: cleaned, and taken apart for search. That is work on
// the text alone, so a route does it as soon as it has read its input, before it has the writer:
//
//   void was_read() { wording = Wording(body); }
#pragma once

#include <optional>
#include <string>

#include "kernel/text/tokens.h"

namespace hamdel::conversations {

class Wording {
  public:
    struct Ready {
        std::string body;  // cleaned
        text::IndexText index;
    };

    Wording() = default;
    explicit Wording(std::string written);

    const std::string& written() const { return written_; }
    // Of a long text only made when it is asked for: it may be too long to be taken at all.
    const Ready& ready() const;

  private:
    std::string written_;
    mutable std::optional<Ready> ready_;
};

}  // namespace hamdel::conversations
