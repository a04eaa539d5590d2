// The words of a report without the mail that came back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/mail.h"

namespace hamdel::mail {

struct ReportWords {
    std::string words;     // of the reporter, without the returned mail
    std::string returned;  // the returned mail where it stands in the words
};

ReportWords report_words(const Mail& mail);

// The first attached mail, or nothing.
const Attachment* returned_mail(const Mail& mail);

}  // namespace hamdel::mail
