// Bytes made to break a reader of mails: they cost little, and come out as a mail with a warning.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "kernel/text/text.h"
#include "mail/read_mail.h"

namespace hamdel::mail {
namespace {

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

bool has_warning(const Mail& mail, std::string_view code) {
    return std::ranges::find(mail.warnings, code) != mail.warnings.end();
}

TEST(BadBytes, NothingAtAllIsAMail) {
    for (std::string_view bytes :
         {"", "\n", "\r\n\r\n", "  ", " \n\t\n", "x", ":", "From ", "\xFF\xFE", "=?", "<"}) {
        Mail mail = read_mail(bytes);
        EXPECT_TRUE(mail.from.empty());
        EXPECT_TRUE(has_warning(mail, "no_from"));
    }
    EXPECT_EQ(read_mail("only words\nand more").text, "only words\nand more");
}

TEST(BadBytes, TenThousandPartsAreBounded) {
    std::string bytes = "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n" +
                        repeated("--x\nContent-Type: image/png\n\nabc\n", 10000) + "--x--\n";
    Mail mail = read_mail(bytes);
    EXPECT_EQ(mail.attachments.size(), 1000u);
    EXPECT_TRUE(has_warning(mail, "too_many_parts"));
}

TEST(BadBytes, AHundredLevelsAreBounded) {
    std::string bytes = "From: a@b.example\n";
    for (int i = 0; i < 100; ++i) {
        std::string name = "b" + std::to_string(i);
        bytes += "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + "\n";
    }
    Mail mail = read_mail(bytes + "\nwords\n");
    EXPECT_TRUE(has_warning(mail, "too_deep"));
}

TEST(BadBytes, MailsInMailsAreBounded) {
    std::string bytes;
    for (int i = 0; i < 200; ++i)
        bytes += "From: a@b.example\nContent-Type: message/rfc822\n\n";
    Mail mail = read_mail(bytes + "From: c@d.example\n\nwords\n");
    EXPECT_LE(mail.attachments.size(), 20u);
    EXPECT_TRUE(has_warning(mail, "too_deep"));
}

TEST(BadBytes, AMegabyteOfHeadIsCut) {
    Mail mail = read_mail("From: a@b.example\nSubject: " + std::string(3 << 20, 'x') +
                          "\nTo: c@d.example\n\nwords\n");
    EXPECT_EQ(mail.from.front().address, "a@b.example");
    EXPECT_EQ(mail.text, "words\n");
    EXPECT_TRUE(has_warning(mail, "head_cut"));
}

TEST(BadBytes, WhatGoesOnForEverIsReadInTime) {
    auto begin = std::chrono::steady_clock::now();
    for (std::string_view unit :
         {"(", "\"", "<", "=?utf-8?Q?", "a@b,", "=?utf-8?B?2A==?= ", ":", ";"})
        for (std::string_view name : {"From: ", "Subject: ", "References: ", "Content-Type: ",
                                      "Date: ", "Content-Disposition: attachment; filename*0*="}) {
            std::string bytes(name);
            bytes += repeated(unit, static_cast<int>(1'000'000 / unit.size()));
            read_mail(bytes + "\n\nwords\n");
        }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

TEST(BadBytes, LineEndsAndNulsMakeNoDifference) {
    std::string_view mail = "From: a@b.example\nSubject: one\n two\n\nfirst\nsecond\n";
    for (std::string_view end : {"\r\n", "\r", "\n"}) {
        std::string bytes;
        for (char c : mail)
            bytes += c == '\n' ? std::string(end) : std::string(1, c);
        Mail read = read_mail(bytes);
        EXPECT_EQ(read.subject, "one two");
        EXPECT_EQ(read.text, "first\nsecond\n");
    }
    using namespace std::string_literals;
    Mail read = read_mail("From: a@b.example\nSubject: o\0ne\n\nwo\0rds\n"s);
    EXPECT_EQ(read.subject, "o ne");
    EXPECT_EQ(read.text, "words\n");
}

TEST(BadBytes, NoFieldHoldsASecondLine) {
    Mail mail = read_mail(
        "From: =?utf-8?Q?Sara=0D=0ABcc:_x=40y.example?= <a@b.example>\n"
        "Subject: =?utf-8?B?YQ0KVG86IHg=?=\n"
        "Content-Type: image/png; name=\"=?utf-8?Q?a=0D=0Ab/..=2F..=2Fc.png?=\"\n\nx");
    EXPECT_EQ(mail.from.front().name.find('\n'), std::string::npos);
    EXPECT_EQ(mail.subject, "a To: x");
    EXPECT_EQ(mail.attachments.front().name, "c.png");
}

}  // namespace
}  // namespace hamdel::mail
