// Rules for what machines write, each with a mail of its own.
#include <gtest/gtest.h>

#include "automatic/smtp_reply.h"
#include "mail/automatic.h"
#include "mail/read_mail.h"

namespace hamdel::mail {
namespace {

Automatic recognized(std::string_view bytes) {
    return recognize_automatic(read_mail(bytes));
}

TEST(SmtpReply, IsFoundAmongWords) {
    auto found = [](std::string_view words) {
        SmtpReply reply = find_reply(words);
        return reply.code + " " + reply.status;
    };
    EXPECT_EQ(found("host mx[192.0.2.22] said: 550 5.1.1 <a@b>... User Unknown"), "550 5.1.1");
    EXPECT_EQ(found("550-5.7.26 not signed 550 5.7.26 see"), "550 5.7.26");
    EXPECT_EQ(found("554 4.4.7 Message expired.<421 4.4.2 Connection timed out>"), "421 4.4.2");
    EXPECT_EQ(found("Sorry, no mailbox here. (#5.1.1)"), " 5.1.1");
    EXPECT_EQ(found("ERROR_CODE :550, mailbox unavailable"), "550 ");
    EXPECT_EQ(found("on 29 Apr 2010 at 10.5.1.1 with 5500 bytes, version 5.1.1.2"), " ");
}

TEST(Automatic, ADelayIsNoFailure) {
    Automatic found = recognized(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: us@shop.example\n"
        "Subject: Warning: could not send message for past 4 hours\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n"
        "--x\n\nStill trying.\n--x\nContent-Type: message/delivery-status\n\n"
        "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; sara@customer.example\n"
        "Action: delayed\nStatus: 4.2.2\nDiagnostic-Code: smtp; 452 4.2.2 User unknown or over "
        "quota\n"
        "--x--\n");
    ASSERT_EQ(found.kind, AutomaticKind::bounce);
    EXPECT_EQ(found.recipients.front().action, "delayed");
    EXPECT_FALSE(found.recipients.front().is_hard);
}

TEST(Automatic, AReportThatAllWentWellIsNoBounce) {
    Automatic found = recognized(
        "Return-Path: <>\nFrom: postmaster@mx.example\nSubject: Successful delivery\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n"
        "--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n"
        "Final-Recipient: rfc822; sara@customer.example\nAction: delivered\nStatus: "
        "2.0.0\n--x--\n");
    EXPECT_EQ(found.kind, AutomaticKind::delivered);
}

TEST(Automatic, APersianReportIsRead) {
    Automatic found = recognized(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.ir\nSubject: پیام تحویل داده نشد\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
        "پیام شما به نشانی زیر تحویل داده نشد:\n\n<sara@customer.example>:\n"
        "صندوق پستی گیرنده پر است.\n");
    ASSERT_EQ(found.kind, AutomaticKind::bounce);
    ASSERT_EQ(found.recipients.size(), 1u);
    EXPECT_EQ(found.recipients[0].address, "sara@customer.example");
    EXPECT_EQ(found.recipients[0].reason, FailureReason::mailbox_full);
    EXPECT_FALSE(found.recipients[0].is_hard);
}

TEST(Automatic, WhatARefusalAnsweredToDecides) {
    auto report = [](std::string_view command) {
        return recognized(
                   "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nSubject: Returned mail\n\n"
                   "   ----- The following addresses had permanent fatal errors -----\n"
                   "<sara@customer.example>\n\n   ----- Transcript of session follows -----\n>>> " +
                   std::string(command) + "\n<<< 550 User unknown\n")
            .recipients.at(0);
    };
    EXPECT_TRUE(report("RCPT To:<sara@customer.example>").is_hard);
    EXPECT_FALSE(report("DATA").is_hard);
}

TEST(Automatic, APersonWhoForwardsAReportIsAPerson) {
    EXPECT_EQ(recognized("From: sara@customer.example\nTo: help@shop.example\n"
                         "Subject: Fwd: Undelivered Mail Returned to Sender\n\n"
                         "Why did I get this?\n\n> <help@shop.example>: 550 5.1.1 User unknown\n")
                  .kind,
              AutomaticKind::none);
    EXPECT_EQ(recognized("From: sara@customer.example\nSubject: my parcel was not delivered\n\n"
                         "The parcel could not be delivered, please help. Order 550 5.1.1\n")
                  .kind,
              AutomaticKind::none);
}

TEST(Automatic, AnswersOfProgramsAreTold) {
    for (std::string_view head :
         {"Auto-Submitted: auto-replied", "Precedence: auto_reply", "X-Autoreply: yes",
          "Subject: Automatic reply: your order", "Subject: Out of Office: away",
          "Subject: پاسخ خودکار: سفارش شما", "Subject: =?utf-8?B?2b7Yp9iz2K4g2K7ZiNiv2qnYp9ix?=",
          "Subject: Abwesenheitsnotiz: Urlaub", "Subject: 自動応答: 件名",
          "Auto-Submitted: auto-generated\nIn-Reply-To: <a@shop.example>",
          "Precedence: bulk\nSubject: your order"}) {
        Automatic found = recognized("From: sara@customer.example\n" + std::string(head) +
                                     "\n\nI am away until Saturday.\n");
        EXPECT_EQ(found.kind, AutomaticKind::auto_reply) << head;
        EXPECT_TRUE(found.is_machine);
    }
}

TEST(Automatic, ListsAndNoticesAreMailsThatNothingAnswers) {
    for (std::string_view head : {"List-Id: <news.example>", "Precedence: bulk",
                                  "Auto-Submitted: auto-generated", "Return-Path: <>"}) {
        Automatic found = recognized("From: news@other.example\nSubject: Spring offers\n" +
                                     std::string(head) + "\n\nWords\n");
        EXPECT_EQ(found.kind, AutomaticKind::none) << head;
        EXPECT_TRUE(found.is_machine) << head;
    }
    EXPECT_FALSE(recognized("From: a@b.example\nSubject: hello\n\nWords\n").is_machine);
    EXPECT_FALSE(recognized("From: a@b.example\nAuto-Submitted: no\n\nWords\n").is_machine);
}

}  // namespace
}  // namespace hamdel::mail
