// From the tree of parts to what a reader sees: words, HTML and attachments.
#pragma once

#include "mail/mail.h"
#include "reading/parts.h"

namespace hamdel::mail {

void gather(const MimePart& root, const ReadingBounds& bounds, Mail& mail);

}  // namespace hamdel::mail
