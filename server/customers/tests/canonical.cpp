// The one written form of each sort of identity.
#include <gtest/gtest.h>

#include "customers/customers.h"
#include "kernel/errors.h"

namespace hamdel::customers {
namespace {

std::string refused(IdentityType type, std::string_view value) {
    try {
        return "taken as " + canonical(type, value);
    } catch (const Refusal& refusal) {
        return refusal.fields.at(0).field + ": " + refusal.fields.at(0).code;
    }
}

TEST(Canonical, all_ways_to_write_an_iranian_number_are_one) {
    for (std::string_view written :
         {"09121234567", "0912 123 4567", "+989121234567", "+98 (912) 123-4567", "00989121234567",
          "989121234567", "۰۹۱۲۱۲۳۴۵۶۷", "+۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷", "٠٩١٢١٢٣٤٥٦٧"})
        EXPECT_EQ(canonical(IdentityType::phone, written), "+989121234567") << written;
}

TEST(Canonical, other_countries_keep_theirs) {
    EXPECT_EQ(canonical(IdentityType::phone, "+81 90-1234-5678"), "+819012345678");
    EXPECT_EQ(canonical(IdentityType::whatsapp, "+55 11 91234-5678"), "+5511912345678");
}

TEST(Canonical, what_is_no_number_is_refused) {
    EXPECT_EQ(refused(IdentityType::phone, "call me"), "value: malformed_phone");
    EXPECT_EQ(refused(IdentityType::phone, ""), "value: malformed_phone");
    EXPECT_EQ(refused(IdentityType::phone, "0912123"), "value: malformed_phone");
}

TEST(Canonical, an_address_is_lower_cased_in_its_domain_alone) {
    EXPECT_EQ(canonical(IdentityType::email, "  Sara.K@Example.COM "), "Sara.K@example.com");
    EXPECT_EQ(refused(IdentityType::email, "sara at example.com"), "value: malformed_email");
    EXPECT_EQ(refused(IdentityType::email, "a@b.com\nBcc: c@d.com"), "value: malformed_email");
}

TEST(Canonical, account_names_of_messengers_lose_case_and_sign) {
    EXPECT_EQ(canonical(IdentityType::telegram, "@Sara_Karimi"), "sara_karimi");
    EXPECT_EQ(canonical(IdentityType::telegram, "۱۲۳۴۵۶"), "123456");
    EXPECT_EQ(refused(IdentityType::bale, "@"), "value: malformed_identity");
    EXPECT_EQ(refused(IdentityType::instagram, "two words"), "value: malformed_identity");
}

TEST(Canonical, tokens_of_programs_keep_their_case) {
    EXPECT_EQ(canonical(IdentityType::app_user, "User-42/aB"), "User-42/aB");
    EXPECT_EQ(refused(IdentityType::app_user, " "), "value: malformed_identity");
    EXPECT_EQ(refused(IdentityType::visitor, std::string(300, 'x')), "value: malformed_identity");
}

}  // namespace
}  // namespace hamdel::customers
