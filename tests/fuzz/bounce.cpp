// Any bytes as a report: whoever it names is named once, in UTF-8, and what is delayed is not hard.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "kernel/text/text.h"
#include "mail/automatic.h"
#include "mail/read_mail.h"

namespace {

void hold(bool is_true, const char* property) {
    if (is_true) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace hamdel;
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    mail::Automatic found = mail::recognize_automatic(mail::read_mail(bytes));
    hold(found.kind == mail::AutomaticKind::none || found.is_machine, "a report is of a machine");
    for (const mail::FailedRecipient& one : found.recipients) {
        hold(text::is_valid_utf8(one.address) && text::is_valid_utf8(one.diagnostic),
             "it is UTF-8");
        hold(!one.is_hard || one.action != "delayed", "a delay may pass");
        hold(one.status.empty() || one.status.size() >= 5, "a status has three parts");
        hold(one.smtp_code.empty() || one.smtp_code.size() == 3, "a code has three digits");
    }
    return 0;
}
