// Which mails belong together. Pure rules: whoever keeps mails asks with what they know.
//
//   1. a mail that names another (In-Reply-To, then References, the nearest first);
//   2. a number of ours in the subject, and the same people;
//   3. a reply whose subject is the same without "Re:", the same people, within days.
//
// A Message-ID that is empty, or that strangers use as well, joins nobody.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "mail/mail.h"
#include "mail/subject.h"

namespace hamdel::mail {

// What the rules need of a mail. Addresses in lower case.
struct ThreadedMail {
    std::string message_id;
    std::vector<std::string> ancestors;  // ids it names, the nearest first, without its own
    BareSubject subject;
    std::optional<std::int64_t> number;
    std::string from;
    std::set<std::string> people;  // from, to and cc
    std::optional<Instant> at;
    std::string thread_index;  // what Outlook keeps the same within a thread, or empty
};

ThreadedMail threaded(const Mail& mail);

enum class JoinedBy { nothing, same_mail, reference, shared_reference, number, subject };

std::string_view name_of(JoinedBy rule);

struct PlacedMail {
    std::size_t thread = 0;  // the first mail of its thread
    JoinedBy by = JoinedBy::nothing;
};

// One wrote to the other, or one wrote both to the same people: strangers who write to the same
// address of ours do not, nor do two whom we write to.
bool correspond(const ThreadedMail& a, const ThreadedMail& b);

// All mails of a box at once, in any order.
std::vector<PlacedMail> thread_mails(std::span<const ThreadedMail> mails);

}  // namespace hamdel::mail
