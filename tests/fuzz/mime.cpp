// Any bytes as a mail: it is always read, what comes out is UTF-8 and bounded, and no field of one
// line holds a second one.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "kernel/text/text.h"
#include "mail/read_mail.h"
#include "mail/threading.h"

namespace {

using namespace hamdel;

void hold(bool is_true, const char* property) {
    if (is_true) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

void hold_line(std::string_view line) {
    hold(text::is_valid_utf8(line), "it is UTF-8");
    hold(line.find_first_of("\r\n") == line.npos, "it is one line");
}

void hold_people(const std::vector<mail::Address>& people) {
    for (const mail::Address& one : people) {
        hold_line(one.name);
        hold_line(one.address);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    mail::ReadingBounds bounds;
    bounds.parts = 50;
    mail::Mail mail = mail::read_mail(bytes, bounds);
    hold_line(mail.subject);
    hold_people(mail.from);
    hold_people(mail.to);
    hold_people(mail.cc);
    hold_line(mail.message_id);
    hold(text::is_valid_utf8(mail.text) && text::is_valid_utf8(mail.html), "its words are UTF-8");
    hold(mail.text.find('\r') == mail.text.npos, "its lines end in one way");
    hold(mail.attachments.size() <= bounds.parts, "its files are counted");
    for (const mail::Attachment& file : mail.attachments) {
        hold_line(file.name);
        hold(!file.name.empty() && file.name.find('/') == file.name.npos,
             "a file has a plain name");
    }
    mail::threaded(mail);
    return 0;
}
