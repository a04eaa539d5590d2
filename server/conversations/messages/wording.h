// What somebody wrote, made ready to be kept: cleaned, and taken apart for search. That is work on
// the text alone, so a route does it as soon as it has read its input, before it has the writer:
//
//   void was_read() { wording = Wording(body); }
//
// Rich text is cleaned then, too, and its plain words are what is searched and listed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "conversations/ids.h"
#include "kernel/text/tokens.h"

namespace hamdel::conversations {

// What the interface says of a field with rich text.
inline constexpr std::string_view html_words =
    "Rich text, from which body is made then: p, br, strong, em, u, s, code, a, ul, ol, li, "
    "blockquote, pre, and img whose src is cid: and the id of one of the files. All else is left "
    "out.";

// The files that rich text names as its pictures, whether they are there or not; of too many, one
// more than a message can have.
std::vector<AttachmentId> pictures_in(std::string_view html);

class Wording {
  public:
    struct Ready {
        std::string body;  // cleaned
        text::IndexText index;
    };

    Wording() = default;
    explicit Wording(std::string written);
    // Where there is rich text it says all, and the plain words are made of it. Of pictures those
    // stay whose src is "cid:" and the id of one of these files. Throws too_large "html_too_large".
    Wording(std::string written, const std::optional<std::string>& html,
            std::span<const AttachmentId> files);
    // What was made ready before and has been kept since.
    static Wording kept(std::string body, std::optional<std::string> html);

    const std::string& written() const { return written_; }
    // Nothing where the plain words say all of it.
    const std::optional<std::string>& html() const { return html_; }
    // Of a long text only made when it is asked for: it may be too long to be taken at all.
    const Ready& ready() const;

  private:
    std::string written_;
    std::optional<std::string> html_;
    mutable std::optional<Ready> ready_;
};

}  // namespace hamdel::conversations
