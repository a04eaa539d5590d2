// The parts of a mail as GMime takes them apart: a tree of heads with decoded bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/read_mail.h"
#include "reading/head.h"

namespace hamdel::mail {

struct MimePart {
    std::vector<HeaderLine> lines;  // of this part only
    std::string type;               // lower case, "text/plain" when nothing is said
    bool is_multipart = false;
    std::vector<MimePart> parts;
    std::string bytes;  // decoded, of a part that is no multipart
};

struct PartTree {
    MimePart root;
    std::vector<std::string> warnings;
};

// `head` is that of the whole; `bytes` begin with it.
PartTree take_apart(std::string_view bytes, const Head& head, const ReadingBounds& bounds);

}  // namespace hamdel::mail
