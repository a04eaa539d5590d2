// The pieces of a mail: charsets, encoded words, addresses, parameters, dates, flowed words.
#include <gtest/gtest.h>

#include "mail/read_mail.h"
#include "reading/addresses.h"
#include "reading/charset.h"
#include "reading/dates.h"
#include "reading/encoded_words.h"
#include "reading/flowed.h"
#include "reading/parameters.h"

namespace hamdel::mail {
namespace {

// سلام، سفارش من نرسید, as windows-1256 writes it.
constexpr std::string_view persian_1256 =
    "\xD3\xE1\xC7\xE3\xA1 \xD3\xDD\xC7\xD1\xD4 \xE3\xE4 \xE4\xD1\xD3\xED\xCF";
constexpr std::string_view persian = "سلام، سفارش من نرسيد";

TEST(Charset, PersianIsReadHoweverItIsDeclared) {
    for (std::string_view declared :
         {"windows-1256", "", "utf-8", "us-ascii", "iso-8859-1", "x-none"})
        EXPECT_EQ(to_utf8(persian_1256, declared).text, persian) << declared;
    for (std::string_view declared : {"utf-8", "", "iso-8859-1", "windows-1256", "us-ascii"})
        EXPECT_EQ(to_utf8(persian, declared).text, persian) << declared;
}

TEST(Charset, OtherScriptsAreRead) {
    EXPECT_EQ(to_utf8("\x1b$B$9$_$^$;$s\x1b(B", "iso-2022-jp").text, "すみません");
    EXPECT_EQ(to_utf8("\x1b$B$9$_$^$;$s\x1b(B", "").text, "すみません");
    EXPECT_EQ(to_utf8("\xBD\xBA\xC6\xBC\xC7\xD8", "ks_c_5601-1987").text, "스티해");
    EXPECT_EQ(to_utf8("\xC4\xE3\xBA\xC3", "gb2312").text, "你好");
    EXPECT_EQ(to_utf8("Hi +Jjo-!", "utf-7").text, "Hi ☺!");
    EXPECT_EQ(to_utf8("\xCF\xF0\xE8\xE2\xE5\xF2 \xEC\xE8\xF0", "").text, "Привет мир");
    EXPECT_EQ(to_utf8("\xF0\xD2\xC9\xD7\xC5\xD4 \xCD\xC9\xD2", "").text, "Привет мир");
    EXPECT_EQ(to_utf8("\xC4\xD6\xDC", "").text, "ÄÖÜ");
    EXPECT_EQ(
        to_utf8("\xCA\xE1\xEB\xE7\xEC\xDD\xF1\xE1, \xE7 \xF0\xE1\xF1\xE1\xE3\xE3\xE5\xEB\xDF\xE1",
                "")
            .text,
        "Καλημέρα, η παραγγελία");
    EXPECT_EQ(to_utf8("caf\xE9 \x80 5", "").text, "café € 5");
    EXPECT_EQ(to_utf8("Fran\xE7ois a \xE9t\xE9", "utf-8").text, "François a été");
}

TEST(Charset, OneBrokenCharacterLosesNothingElse) {
    EXPECT_EQ(to_utf8("سلام سارا جان\xD8", "utf-8").text, "سلام سارا جان\xEF\xBF\xBD");
}

TEST(EncodedWords, AreReadAsBrokenAsTheyCome) {
    EXPECT_EQ(decode_words("=?utf-8?B?2LPZhNin2YU=?="), "سلام");
    EXPECT_EQ(decode_words("=?UTF-8?Q?caf=C3=A9_noir?= two"), "café noir two");
    EXPECT_EQ(decode_words("=?utf-8?B?2LPZ?= \r\n =?utf-8?B?hNin2YU=?="), "سلام");
    EXPECT_EQ(decode_words("=?utf-8?B?2A==?= =?utf-8?B?s9mE2KfZhQ==?="), "سلام");
    EXPECT_EQ(decode_words("=?utf-8?Q?=D8?= =?utf-8?Q?=B3?="), "س");
    EXPECT_EQ(decode_words("=?utf-8?Q?a b c?= d"), "a b c d");
    EXPECT_EQ(decode_words("=?iso-2022-jp?B?GyRCJUYbKEI=?= =?iso-2022-jp?B?GyRCJUYbKEI=?="),
              "テテ");
    EXPECT_EQ(decode_words("=?utf-8?B?2LPZhNin2YU"), "سلام");
    EXPECT_EQ(decode_words("=?utf-8*fa?Q?=D8=B3?="), "س");
    EXPECT_EQ(decode_words("a =? b ?= c"), "a =? b ?= c");
    EXPECT_EQ(decode_words("\xD3\xE1\xC7\xE3", "windows-1256"), "سلام");
}

TEST(Addresses, AreFoundInWhateverStandsThere) {
    using People = std::vector<Address>;
    EXPECT_EQ(read_addresses("\"Doe, John\" <j@d.example>, m@e.example"),
              (People{{"Doe, John", "j@d.example"}, {"", "m@e.example"}}));
    EXPECT_EQ(read_addresses("A Group:Chris <c@a.test>,joe@b.test;, , x@c.test"),
              (People{{"Chris", "c@a.test"}, {"", "joe@b.test"}, {"", "x@c.test"}}));
    EXPECT_EQ(read_addresses("undisclosed-recipients:;"), People{});
    EXPECT_EQ(read_addresses("Mikel@Lindsaar <r@g.example>"),
              (People{{"Mikel@Lindsaar", "r@g.example"}}));
    EXPECT_EQ(read_addresses("pete(his account)@silly.test (Pete)"),
              (People{{"his account", "pete@silly.test"}}));
    EXPECT_EQ(read_addresses("<@a,@b:x@c.test>"), (People{{"", "x@c.test"}}));
    EXPECT_EQ(read_addresses("=?utf-8?B?2LPYp9ix2KcgPHNhcmFAYS50ZXN0Pg==?="),
              (People{{"سارا", "sara@a.test"}}));
    EXPECT_EQ(read_addresses("Sara sara@a.test"), (People{{"Sara", "sara@a.test"}}));
    EXPECT_EQ(read_addresses("'sara@a.test' <sara@a.test>"),
              (People{{"sara@a.test", "sara@a.test"}}));
    EXPECT_EQ(read_addresses("\"open <a@b.test>, c@d.test").back().address, "c@d.test");
    EXPECT_EQ(read_addresses("x@[IPv6:::1]"), (People{{"", "x@[IPv6:::1]"}}));
    EXPECT_EQ(read_addresses("Doe, John <j@d.test>, b@c.test"),
              (People{{"Doe, John", "j@d.test"}, {"", "b@c.test"}}));
    EXPECT_EQ(read_addresses("=?utf-8?Q?Doe,_John?= <j@d.test>"),
              (People{{"Doe, John", "j@d.test"}}));
    EXPECT_EQ(read_addresses("mailto:x@y.test"), (People{{"", "x@y.test"}}));
}

TEST(MessageIds, StandWithoutBrackets) {
    using Ids = std::vector<std::string>;
    EXPECT_EQ(read_message_ids("<a@b> <c@d>, <e @ f>"), (Ids{"a@b", "c@d", "e@f"}));
    EXPECT_EQ(read_message_ids("Your message of today <a@b>"), (Ids{"a@b"}));
    EXPECT_EQ(read_message_ids("a@b"), (Ids{"a@b"}));
    EXPECT_EQ(read_message_ids("no id"), Ids{});
}

TEST(Parameters, NamesOfFilesComeInManyForms) {
    auto name = [](std::string_view header) {
        return std::string(read_parameters(header).find("filename"));
    };
    EXPECT_EQ(name("attachment; filename=a b.txt"), "a b.txt");
    EXPECT_EQ(name("attachment; filename=\"a;\\\"b.txt\"; x=y"), "a;\"b.txt");
    EXPECT_EQ(name("attachment; filename*=utf-8''%D8%B3%D9%84%D8%A7%D9%85.pdf"), "سلام.pdf");
    EXPECT_EQ(name("attachment; filename*0*=utf-8''%D8%B3; filename*1*=%D9%84; filename*2=.pdf"),
              "سل.pdf");
    EXPECT_EQ(name("attachment; filename*=windows-1256'fa'%D3%E1%C7%E3.txt"), "سلام.txt");
    EXPECT_EQ(name("attachment; filename=\"=?utf-8?B?2LPZhNin2YU=?=.pdf\""), "سلام.pdf");
    EXPECT_EQ(name("attachment; filename=\"\xD3\xE1\xC7\xE3 \xD3\xDD\xC7\xD1\xD4.pdf\""),
              "سلام سفارش.pdf");
    EXPECT_EQ(name("attachment; filename=old.txt; filename*=utf-8''new.txt"), "new.txt");
    EXPECT_EQ(read_parameters("text/plain charset=utf-8").find("charset"), "utf-8");
}

TEST(Dates, OldAndBrokenFormsAreRead) {
    auto iso = [](std::string_view value) {
        auto date = read_date(value);
        return date ? to_rfc3339(*date) : "";
    };
    EXPECT_EQ(iso("Fri, 21 Nov 1997 09:55:06 -0600"), "1997-11-21T09:55:06-06:00");
    EXPECT_EQ(iso("21 Nov 97 09:55:06 GMT"), "1997-11-21T09:55:06+00:00");
    EXPECT_EQ(iso("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600"), "1997-11-21T09:55:06-06:00");
    EXPECT_EQ(iso("Fri Nov 21 09:55:06 1997"), "1997-11-21T09:55:06+00:00");
    EXPECT_EQ(iso("2003-07-01T10:52:37+02:00"), "2003-07-01T10:52:37+02:00");
    EXPECT_EQ(iso("Sun, 22 Nov 2026 10:31:05 +0330 (Iran Standard Time)"),
              "2026-11-22T10:31:05+03:30");
    EXPECT_EQ(iso("Thu, 1 Jan 1970 00:00:00 +0000"), "1970-01-01T00:00:00+00:00");
    EXPECT_EQ(iso("Mon, 30 Jun 3609 15:33:50 +0600"), "");
    EXPECT_EQ(iso("yesterday"), "");
    EXPECT_EQ(iso("31 Feb 2020 10:00 +0000"), "");
}

TEST(Flowed, LinesAreOneAgain) {
    EXPECT_EQ(unflow("one \ntwo\nthree\n", false), "one two\nthree\n");
    EXPECT_EQ(unflow("one \ntwo\n", true), "onetwo\n");
    EXPECT_EQ(unflow("> a \n> b\n>> c\n", false), "> a b\n>> c\n");
    EXPECT_EQ(unflow(" From here\n-- \nSara\n", false), "From here\n-- \nSara\n");
}

TEST(Reading, CalendarsWinmailAndSecretsAreKept) {
    Mail mail = read_mail(
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n"
        "--x\nContent-Type: multipart/alternative; boundary=y\n\n"
        "--y\nContent-Type: text/plain\n\nwords\n"
        "--y\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n"
        "--y--\n"
        "--x\nContent-Type: application/ms-tnef; name=winmail.dat\n\nbytes\n--x--\n");
    ASSERT_EQ(mail.attachments.size(), 2u);
    EXPECT_EQ(mail.attachments[0].type, "text/calendar");
    EXPECT_EQ(mail.attachments[1].name, "winmail.dat");
    EXPECT_EQ(mail.text, "words");
    EXPECT_TRUE(read_mail("Content-Type: multipart/encrypted; boundary=x\n\n--x\n"
                          "Content-Type: application/pgp-encrypted\n\nVersion: 1\n--x--\n")
                    .is_encrypted);
}

TEST(Reading, AForwardedMailIsAFileWithItsSubjectAsName) {
    Mail mail = read_mail(
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nsee below\n--x\n"
        "Content-Type: message/rfc822\n\nFrom: c@d.example\nSubject: Order 5/6\n"
        "Content-Type: image/png; name=a.png\n\nbytes\n--x--\n");
    ASSERT_EQ(mail.attachments.size(), 2u);
    EXPECT_EQ(mail.attachments[0].name, "Order 5 6.eml");
    EXPECT_EQ(mail.attachments[1].name, "a.png");
    EXPECT_TRUE(mail.attachments[1].is_of_forwarded);
    EXPECT_EQ(mail.text, "see below");
}

TEST(Reading, AWrongBoundaryLosesNoWords) {
    Mail mail = read_mail(
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=wrong\n\n"
        "--right\nContent-Type: text/plain\n\nwords\n--right--\n");
    EXPECT_EQ(mail.text, "words");
    mail = read_mail("From: a@b.example\nContent-Type: multipart/mixed\n\nonly words\n");
    EXPECT_EQ(mail.text, "only words\n");
}

}  // namespace
}  // namespace hamdel::mail
