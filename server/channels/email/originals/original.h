// What is shown of the bytes of a mail: whoever sees its conversation sees them, and nothing of
// them ever runs.
#pragma once

#include "kernel/shape.h"
#include "mail_row.h"
#include "module/answer.h"

namespace hamdel::email {

enum class Part { page, picture, original, head };
constexpr auto names(Part) {
    return std::array<std::string_view, 4>{"page", "picture", "original", "head"};
}

// What is wanted of the bytes.
struct Wanted {
    MailId mail;
    Part part = Part::original;
    bool remote = false;  // pages: with the pictures of other servers
    std::string cid;      // pictures

    static constexpr auto fields =
        shape::fields(shape::field("mail", &Wanted::mail), shape::field("part", &Wanted::part),
                      shape::field("remote", &Wanted::remote), shape::field("cid", &Wanted::cid));
};

inline constexpr std::string_view made_type = "made/mail";

// Fill in type, body and headers; throw what is answered instead.
void make_page(Answer& answer, const Wanted& wanted, const std::string& bytes);
void make_picture(Answer& answer, const Wanted& wanted, const std::string& bytes);

}  // namespace hamdel::email
