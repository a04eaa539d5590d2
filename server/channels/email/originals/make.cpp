// From the packed bytes of a mail to what is wanted of them.
#include <algorithm>

#include "channels/email/originals.h"
#include "incoming/raw.h"
#include "kernel/text/text.h"
#include "originals/original.h"

namespace hamdel::email {
namespace {

constexpr std::size_t longest_head = 200'000;

// Up to the empty line, whichever ends of lines it has.
std::string head_of(std::string_view bytes) {
    bytes = bytes.substr(0, std::min(bytes.find("\n\n"), bytes.find("\n\r\n")));
    return text::clip(text::clean_body(bytes.substr(0, longest_head)), longest_head);
}

void make(Answer& answer, const std::string& packed) {
    auto wanted = shape::from_json<Wanted>(parse_json(answer.body));
    std::string bytes = unpacked(packed);
    answer.headers = {{"Cross-Origin-Resource-Policy", "same-origin"},
                      {"Referrer-Policy", "no-referrer"}};
    if (wanted.part == Part::page) return make_page(answer, wanted, bytes);
    answer.headers.push_back({"Content-Security-Policy", "default-src 'none'; sandbox"});
    if (wanted.part == Part::picture) return make_picture(answer, wanted, bytes);
    if (wanted.part == Part::head) {
        answer.type = "text/plain; charset=utf-8";
        answer.body = head_of(bytes);
        return;
    }
    answer.type = "message/rfc822";
    answer.body = std::move(bytes);
    answer.headers.push_back(
        {"Content-Disposition", "attachment; filename=\"" + to_string(wanted.mail) + ".eml\""});
}

}  // namespace

const Maker& maker() {
    static const Maker out{.type = made_type, .make = make};
    return out;
}

}  // namespace hamdel::email
