// A picture that a mail brought for its own page.
#include <algorithm>
#include <array>

#include "kernel/errors.h"
#include "mail/read_mail.h"
#include "originals/original.h"

namespace hamdel::email {
namespace {

// What is nothing but a picture; others, such as SVG, are documents.
constexpr std::array<std::string_view, 7> picture_types = {
    "image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/avif", "image/bmp"};

}  // namespace

void make_picture(Answer& answer, const Wanted& wanted, const std::string& bytes) {
    mail::Mail mail = mail::read_mail(bytes);
    auto is_it = [&](const mail::Attachment& file) {
        return file.content_id == wanted.cid &&
               std::ranges::find(picture_types, file.type) != picture_types.end();
    };
    auto found = std::ranges::find_if(mail.attachments, is_it);
    if (wanted.cid.empty() || found == mail.attachments.end())
        throw Refusal(Problem::not_found, "picture");
    answer.type = found->type;
    answer.body = std::move(found->bytes);
    answer.headers.push_back({"Cache-Control", "private, max-age=3600"});
}

}  // namespace hamdel::email
