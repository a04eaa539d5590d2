// Signatures are good for a verifier that is not ours (python3-dkim), also when servers on the way
// fold lines, and bad when anything a reader sees was changed.
#include "mail/dkim.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "mail/write_mail.h"

namespace hamdel::mail {
namespace {

class Signing : public testing::TestWithParam<DkimKind> {
  protected:
    Signing() : key_(new_dkim_key(GetParam())) {
        signer_ = {"asiab.example", dkim_selector(key_), key_};
    }
    ~Signing() override { unlink(path_.c_str()); }

    std::string signed_mail(
        const std::string& text =
            "سلام نگار،\n\nسفارش شما فردا می‌رسد.") {
        return sign_mail(write_mail({.from = {"سارا از آسیاب", "support@asiab.example"},
                                     .to = {{"نگار احمدی", "negar@example.com"}},
                                     .subject = "پاسخ: سفارش ۱۰۴۲ که موضوع آن بسیار بلند است و "
                                                "باید در چند سطر بیاید",
                                     .message_id = "msg_1.abc@asiab.example",
                                     .in_reply_to = "first@example.com",
                                     .references = {"zero@example.com", "first@example.com"},
                                     .date = Instant{1'795'000'000'000},
                                     .text = text,
                                     .html = "<p>سلام</p>",
                                     .files = {{"a.pdf", "application/pdf", "%PDF\n\n\n"}}}),
                         signer_, Instant{1'795'000'000'000});
    }
    bool is_good(const std::string& mail, const std::string& selector) {
        std::ofstream(path_, std::ios::binary) << mail;
        std::string script = std::string(HAMDEL_TEST_DATA) + "/../mail/verify_dkim.py";
        std::string asked = selector + "._domainkey.asiab.example";
        pid_t child = fork();
        if (child == 0) {
            execl("/usr/bin/python3", "python3", script.c_str(), path_.c_str(), asked.c_str(),
                  dkim_record(key_).c_str(), nullptr);
            _exit(2);
        }
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) <= 1) << "python3-dkim did not run";
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    bool is_good(const std::string& mail) { return is_good(mail, signer_.selector); }

    static std::string fresh_file() {
        char name[] = "/tmp/hamdel-dkim-XXXXXX";
        close(mkstemp(name));
        return name;
    }

    std::string path_ = fresh_file();
    std::string key_;
    DkimSigner signer_;
};

std::string replaced(std::string mail, std::string_view from, std::string_view to) {
    std::size_t at = mail.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return mail.replace(at, from.size(), to);
}

TEST_P(Signing, IsGoodForAVerifierOfOthers) {
    EXPECT_TRUE(is_good(signed_mail()));
    for (const char* text : {"", "\n\n\n", " a  \t b \n\n\n", ".\n..\nFrom here", "-- \nسارا"})
        EXPECT_TRUE(is_good(signed_mail(text))) << text;
    EXPECT_FALSE(is_good(signed_mail(), "other"));
}

TEST_P(Signing, StaysGoodWhenBlanksChangeOnTheWay) {
    std::string mail = signed_mail();
    mail = replaced(mail, "\r\nMessage-Id: ", "\r\nMessage-ID:\t  ");
    mail =
        replaced(mail, "References: <zero@example.com> ", "References: <zero@example.com>\r\n\t");
    EXPECT_TRUE(is_good("Received: from mx by mx\r\n" + mail + "\r\n\r\n"));
}

TEST_P(Signing, IsBadWhenAnythingWasChanged) {
    std::string mail = signed_mail();
    EXPECT_FALSE(is_good(replaced(mail, "negar@example.com", "thief@example.com")));
    EXPECT_FALSE(is_good(mail + "more\r\n"));
    EXPECT_FALSE(is_good("From: boss@asiab.example\r\n" + mail)) << "a second sender";
    EXPECT_FALSE(is_good(replaced(mail, "\r\n\r\n--", "\r\n\r\nx\r\n--")));
}

INSTANTIATE_TEST_SUITE_P(Kinds, Signing, testing::Values(DkimKind::rsa, DkimKind::ed25519),
                         [](const auto& info) {
                             return std::string(names(DkimKind{})[std::size_t(info.param)]);
                         });

}  // namespace
}  // namespace hamdel::mail
