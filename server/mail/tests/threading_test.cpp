// Which mails belong together, and which must not.
#include <gtest/gtest.h>

#include <sstream>

#include "mail/mbox.h"
#include "mail/read_mail.h"
#include "mail/threading.h"

namespace hamdel::mail {
namespace {

constexpr std::string_view sara = "sara@customer.example", omid = "omid@other.example",
                           shop = "help@shop.example";

struct Letter {
    std::string_view from, to, subject;
    std::string id, reply_to, references;
    int day = 1;
};

ThreadedMail threaded(const Letter& letter) {
    std::string head = "From: " + std::string(letter.from) + "\nTo: " + std::string(letter.to) +
                       "\nSubject: " + std::string(letter.subject) +
                       "\nDate: " + std::to_string(letter.day) + " Nov 2026 10:00:00 +0330\n";
    if (!letter.id.empty()) head += "Message-ID: <" + letter.id + ">\n";
    if (!letter.reply_to.empty()) head += "In-Reply-To: <" + letter.reply_to + ">\n";
    if (!letter.references.empty()) head += "References: " + letter.references + "\n";
    return threaded(read_mail(head + "\nwords\n"));
}

std::vector<std::size_t> threads(const std::vector<Letter>& letters) {
    std::vector<ThreadedMail> mails;
    for (const Letter& letter : letters)
        mails.push_back(threaded(letter));
    std::vector<std::size_t> out;
    for (const PlacedMail& placed : thread_mails(mails))
        out.push_back(placed.thread);
    return out;
}

using Threads = std::vector<std::size_t>;

TEST(Threading, AReplyBelongsToWhatItNames) {
    EXPECT_EQ(
        threads({{sara, shop, "Order", "a@c.example", "", ""},
                 {shop, sara, "Re: Order", "b@s.example", "a@c.example", ""},
                 {sara, shop, "something else", "c@c.example", "", "<a@c.example> <b@s.example>"},
                 {omid, shop, "Order", "d@o.example", "", ""}}),
        (Threads{0, 0, 0, 3}));
}

TEST(Threading, TheOrderInTheBoxDoesNotMatter) {
    EXPECT_EQ(threads({{shop, sara, "Re: Order", "b@s.example", "a@c.example", ""},
                       {omid, shop, "Hello", "x@o.example", "", ""},
                       {sara, shop, "Order", "a@c.example", "", ""}}),
              (Threads{0, 1, 0}));
}

TEST(Threading, TwoAnswersToAMissingMailBelongTogether) {
    EXPECT_EQ(
        threads({{shop, sara, "Re: Order", "b@s.example", "gone@c.example", ""},
                 {sara, shop, "Re: Order", "c@c.example", "", "<gone@c.example> <lost@s.example>"},
                 {omid, "info@shop.example", "Invoice", "d@o.example", "gone@c.example", ""}}),
        (Threads{0, 0, 2}));
}

TEST(Threading, EmptyAndRepeatedIdsJoinNoStrangers) {
    EXPECT_EQ(threads({{sara, shop, "One", "", "", ""}, {omid, shop, "Two", "", "", ""}}),
              (Threads{0, 1}));
    // Two programs that give every mail the same id, and a reply to one of them.
    EXPECT_EQ(threads({{sara, shop, "One", "same@id.example", "", ""},
                       {omid, shop, "Two", "same@id.example", "", ""},
                       {shop, omid, "Re: Two", "r@s.example", "same@id.example", ""}}),
              (Threads{0, 1, 1}));
    EXPECT_EQ(threads({{sara, shop, "One", "a@c.example", "<>", "<> <@>"},
                       {omid, shop, "Two", "b@o.example", "<>", "<> <@>"}}),
              (Threads{0, 1}));
}

TEST(Threading, TheSameMailByTwoWaysIsOne) {
    EXPECT_EQ(threads({{sara, shop, "Order", "a@c.example", "", ""},
                       {sara, shop, "Order", "a@c.example", "", ""}}),
              (Threads{0, 0}));
}

TEST(Threading, SubjectsJoinOnlyTheSamePeopleWithinDays) {
    EXPECT_EQ(threads({{sara, shop, "سفارش من", "a@c.example", "", "", 1},
                       {shop, sara, "پاسخ: سفارش من", "b@s.example", "", "", 2},
                       {omid, shop, "Re: سفارش من", "c@o.example", "", "", 2},
                       {sara, shop, "سفارش من", "d@c.example", "", "", 3},
                       {sara, shop, "Re: سفارش من", "e@c.example", "", "", 28}}),
              (Threads{0, 0, 2, 3, 4}));
}

TEST(Threading, WhomWeAnswerDoNotMeetInOurAnswers) {
    EXPECT_EQ(threads({{shop, sara, "Re: hello", "a@s.example", "", "", 1},
                       {shop, omid, "Re: hello", "b@s.example", "", "", 1}}),
              (Threads{0, 1}));
}

TEST(Threading, ANumberJoinsTheSameCustomerOnly) {
    EXPECT_EQ(threads({{shop, sara, "Your order [#58190]", "a@s.example", "", "", 1},
                       {sara, shop, "about #58190", "b@c.example", "", "", 27},
                       {sara, shop, "درباره #۵۸۱۹۰", "c@c.example", "", "", 28},
                       {omid, shop, "Re: Your order [#58190]", "d@o.example", "", "", 2}}),
              (Threads{0, 0, 0, 3}));
}

TEST(Subjects, LoseTheirMarks) {
    for (std::string_view subject : {"Re: Order", "RE[2]: Fwd: order", "پاسخ: Order",
                                     "باز ارسال: پاسخ: ORDER", "AW: WG: Order", "[help] Re: Order",
                                     "Re: [help] Order", "回复：Order", "Re:Re:Re: Order (fwd)"}) {
        EXPECT_EQ(bare_subject(subject).words, "order") << subject;
        EXPECT_TRUE(bare_subject(subject).is_reply) << subject;
    }
    EXPECT_FALSE(bare_subject("Report: Order").is_reply);
    EXPECT_EQ(number_in_subject("Re: (#12) x"), 12);
    EXPECT_FALSE(number_in_subject("room c#5 # 7 #a #-3 #99999999999999999999"));
}

TEST(Mbox, IsReadMailByMail) {
    std::istringstream in(
        "From sara@customer.example Sun Nov 22 10:31:05 2026\nSubject: one\n\nFrom here on\n"
        ">From us\n>>From them\n\nFrom MAILER-DAEMON Sun Nov 22 10:31:05 2026\nSubject: two\n\n\n"
        "From nobody@example\nSubject: three\n");
    Mbox box(in);
    EXPECT_EQ(box.next(), "Subject: one\n\nFrom here on\nFrom us\n>From them\n\n");
    EXPECT_EQ(box.next(), "Subject: two\n\n\n");
    EXPECT_EQ(box.next(), "Subject: three\n");
    EXPECT_EQ(box.next(), std::nullopt);
    std::istringstream empty("");
    EXPECT_EQ(Mbox(empty).next(), std::nullopt);
    std::istringstream large("From a@b.example Sun Nov 22 10:31:05 2026\n" +
                             std::string(3000, 'x') +
                             "\ny\nFrom a@b.example Sun Nov 22 10:31:06 2026\nz\n");
    Mbox bounded(large, 1000);
    EXPECT_EQ(bounded.next(), "y\n");
    EXPECT_EQ(bounded.next(), "z\n");
}

}  // namespace
}  // namespace hamdel::mail
