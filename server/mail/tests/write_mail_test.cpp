// A mail that we write is read again as what it says, by our own reader, and no value breaks out of
// its line.
#include "mail/write_mail.h"

#include <gtest/gtest.h>

#include "mail/read_mail.h"

namespace hamdel::mail {
namespace {

OutgoingMail a_reply() {
    return {.from = {"سارا از آسیاب", "support@asiab.example"},
            .to = {{"نگار احمدی", "negar@example.com"}},
            .cc = {{"", "boss@example.com"}},
            .subject = "پاسخ: سفارش ۱۰۴۲ — Order",
            .message_id = "msg_1.abc@asiab.example",
            .in_reply_to = "first@example.com",
            .references = {"zero@example.com", "first@example.com"},
            .date = Instant{1'795'000'000'000},
            .text = "سلام نگار،\n\nسفارش شما فردا می‌رسد.",
            .html = "<!doctype html><p dir=\"rtl\">سفارش شما فردا می‌رسد.</p>"};
}

TEST(WrittenMail, IsReadAgainAsWhatItSays) {
    OutgoingMail out = a_reply();
    out.files = {{"فاکتور.pdf", "application/pdf", std::string("%PDF\0\n\r", 7)},
                 {"logo.png", "image/png", "PNG", "logo@asiab.example"}};
    Mail in = read_mail(write_mail(out));
    EXPECT_EQ(in.from, std::vector{out.from});
    EXPECT_EQ(in.to, out.to);
    EXPECT_EQ(in.cc, out.cc);
    EXPECT_EQ(in.subject, out.subject);
    EXPECT_EQ(in.message_id, out.message_id);
    EXPECT_EQ(in.in_reply_to, std::vector{out.in_reply_to});
    EXPECT_EQ(in.references, out.references);
    EXPECT_EQ(in.date->at, out.date);
    EXPECT_EQ(in.text.substr(0, out.text.size()), out.text);
    EXPECT_EQ(in.html, out.html);
    ASSERT_EQ(in.attachments.size(), 2u);
    EXPECT_TRUE(in.warnings.empty());
    for (const Attachment& file : in.attachments) {
        const OutgoingFile& sent = out.files[file.type == "image/png"];
        EXPECT_EQ(file.name, sent.name);
        EXPECT_EQ(file.bytes, sent.bytes);
        EXPECT_EQ(file.content_id, sent.content_id);
        EXPECT_EQ(file.is_inline, !sent.content_id.empty());
    }
}

TEST(WrittenMail, KeepsToShortLinesOfAscii) {
    OutgoingMail out = a_reply();
    out.text = std::string(5000, 'x') + "\n" + std::string(5000, ' ');
    std::string bytes = write_mail(out);
    std::size_t line = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        EXPECT_LT(static_cast<unsigned char>(bytes[at]), 128u);
        line = bytes[at] == '\n' ? 0 : line + 1;
        ASSERT_LE(line, 998u);
        if (bytes[at] == '\n') EXPECT_EQ(bytes[at - 1], '\r');
    }
}

TEST(WrittenMail, LetsNoValueBreakOutOfItsLine) {
    OutgoingMail out = a_reply();
    out.subject = "سلام\r\nBcc: evil@example.com\r\n\r\nbody";
    out.from.name = "a\nBcc: evil@example.com";
    out.to = {{"x\r\nBcc: evil@example.com", "a@example.com>\r\nBcc: <evil@example.com"}};
    out.message_id = "a@b>\r\nBcc: evil@example.com";
    out.references = {"a\r\nBcc: evil@example.com"};
    out.files = {{"a\r\nBcc: evil@example.com", "text/plain\r\nBcc: evil@example.com", "x"}};
    Mail in = read_mail(write_mail(out));
    EXPECT_EQ(in.header("bcc"), nullptr);
    EXPECT_EQ(in.to.size(), 1u);
    EXPECT_EQ(in.text.find("evil"), std::string::npos);
}

TEST(WrittenMail, AsksOtherMachinesNotToAnswerAMachine) {
    OutgoingMail out = a_reply();
    EXPECT_EQ(read_mail(write_mail(out)).header("auto-submitted"), nullptr);
    out.is_automatic = true;
    EXPECT_EQ(*read_mail(write_mail(out)).header("auto-submitted"), "auto-replied");
}

TEST(Flowed, BreaksLongLinesSoThatAReaderJoinsThem) {
    std::string words;
    for (int i = 0; i < 40; ++i)
        words += "word" + std::to_string(i) + " ";
    words += "end";
    std::string broken = flowed(words);
    EXPECT_GT(broken.find('\n'), 0u);
    EXPECT_LT(broken.find('\n'), 73u);
    OutgoingMail out = a_reply();
    out.html.clear();
    out.text = words + "\n> quoted\n From here\nFrom there\n-- \nسارا";
    EXPECT_EQ(read_mail(write_mail(out)).text.substr(0, out.text.size()), out.text);
}

}  // namespace
}  // namespace hamdel::mail
