// Signs of a machine in the head of a mail.
#pragma once

#include "mail/mail.h"

namespace hamdel::mail {

// The mail system itself wrote it: MAILER-DAEMON, postmaster, an empty return path.
bool is_from_mail_system(const Mail& mail);
// Its subject says that a mail did not arrive.
bool has_failure_subject(const Mail& mail);
// Its first words say so.
bool has_failure_words(std::string_view words);
// Its subject is that of an automatic answer: "Out of office", "پاسخ خودکار".
bool has_answer_subject(const Mail& mail);
// An answer by a program: RFC 3834, the fields and subjects that programs used before it.
bool is_auto_reply(const Mail& mail);
// Lists, bulk and generated mail: nothing automatic may answer it.
bool is_from_machine(const Mail& mail);

}  // namespace hamdel::mail
