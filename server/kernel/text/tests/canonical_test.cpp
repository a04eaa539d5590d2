#include "kernel/text/canonical.h"

#include <gtest/gtest.h>

#include <string>

using namespace std::string_literals;

namespace hamdel::text {
namespace {

TEST(Digits, OfEveryScriptBecomeAscii) {
    EXPECT_EQ(to_ascii_digits("۰۹۱۲ ٣٤ १२ x９"), "0912 34 12 x9");
    EXPECT_EQ(to_ascii_digits("\xFF۱"),
              "\xFF"
              "1");
}

TEST(Phone, EverySpellingOfANumberIsOneNumber) {
    for (const char* written :
         {"09121234567", "۰۹۱۲۱۲۳۴۵۶۷", "٠٩١٢١٢٣٤٥٦٧", "+989121234567", "00989121234567",
          "989121234567", "9121234567", "0912 123 4567", "0912-123-45-67", "+98 (912) 123‑4567",
          "+98 0912 123 4567", "\u202A+98 912 123 4567\u202C", " 0912.123.4567 "})
        EXPECT_EQ(canonical_phone(written), "+989121234567") << written;
    EXPECT_EQ(canonical_phone("021 8888 1234"), "+982188881234");
    EXPECT_EQ(canonical_phone("+81 90-1234-5678"), "+819012345678");
    EXPECT_EQ(canonical_phone("0171 1234567", "49"), "+491711234567");
}

TEST(Phone, RefusesWhatIsNone) {
    for (const char* written :
         {"", "0", "+98", "58190", "0912123456", "091212345678", "0912abc4567", "09121234567;ext=1",
          "++989121234567", "0009121234567", "+1234567890123456", "12345678",
          "09121234567\n09121234568"})
        EXPECT_FALSE(canonical_phone(written)) << written;
}

TEST(Email, HasOneWrittenForm) {
    EXPECT_EQ(canonical_email("  Ali.Rezaei@Example.COM "), "Ali.Rezaei@example.com");
    EXPECT_EQ(canonical_email("a+b@bücher.example"), "a+b@xn--bcher-kva.example");
    EXPECT_EQ(canonical_email("علی۱@مثال.ایران"), "علی۱@xn--mgbh0fb.xn--mgba3a4f16a");
    EXPECT_EQ(canonical_email("\u200Fx@sub.example.org\u200F"), "x@sub.example.org");
}

TEST(Email, RefusesWhatCouldDoHarm) {
    for (const std::string& written : {""s,
                                       "a"s,
                                       "@b.c"s,
                                       "a@"s,
                                       "a@b"s,
                                       "a@b@c.com"s,
                                       "a b@c.com"s,
                                       "a@c.com\r\nBcc: x@y.com"s,
                                       "a\n@c.com"s,
                                       "a\0@c.com"s,
                                       "a@c.com,b@c.com"s,
                                       "<a@c.com>"s,
                                       "\"a\"@c.com"s,
                                       "a@[127.0.0.1]"s,
                                       "a@127.0.0.1"s,
                                       ".a@c.com"s,
                                       "a.@c.com"s,
                                       "a..b@c.com"s,
                                       "a@-c.com"s,
                                       "a@c..com"s,
                                       "a\u202E@c.com"s,
                                       "a\xFF@c.com"s,
                                       "a@c_d.com"s,
                                       "a@c.com."s,
                                       std::string(65, 'a') + "@c.com",
                                       "a@" + std::string(64, 'c') + ".com"})
        EXPECT_FALSE(canonical_email(written)) << written;
}

}  // namespace
}  // namespace hamdel::text
