#include "kernel/text/stem.h"

#include "kernel/text/fold.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hamdel::text {
namespace {

void expect_one_stem(const std::vector<std::string>& forms) {
    for (const std::string& form : forms)
        EXPECT_EQ(stem(fold(form)), stem(fold(forms.front()))) << form;
}

TEST(Stem, BringsFormsOfANounTogether) {
    expect_one_stem({"کتاب", "کتاب‌ها", "کتابها", "کتاب‌های",
                     "کتاب‌هایی", "کتابهایشان", "کتابی", "کتابم", "کتابش"});
    expect_one_stem({"سفارش", "سفارشم", "سفارش‌ها", "سفارش‌هایم", "سفارشات",
                     "سفارشی", "سفارشتان"});
    expect_one_stem({"مشتری", "مشتری‌ها", "مشتریان", "مشتریم"});
    expect_one_stem({"بزرگ", "بزرگ‌تر", "بزرگترین", "بزرگترها"});
    expect_one_stem({"گوشی", "گوشی‌ها", "گوشیم", "گوشی‌هایمان"});
    expect_one_stem({"خسته", "خسته‌ام", "خسته‌اند", "خسته‌اید"});
}

TEST(Stem, IgnoresSpacesInsideAToken) {
    EXPECT_EQ(stem("کتاب ها"), "کتاب");
    EXPECT_EQ(stem("کتاب\u200Cها"), "کتاب");
}

TEST(Stem, BringsFormsOfAVerbTogether) {
    expect_one_stem({"رفت", "می‌روم", "نمی‌روم", "رفتم", "نرفته‌اند",
                     "برو", "بروید", "میرم", "رفته‌ام"});
    expect_one_stem({"آمد", "می‌آید", "نیامد", "بیاید", "نمیاد", "آمده‌اند"});
    expect_one_stem({"خواست", "می‌خواهم", "میخوام", "نمی‌خواستم", "بخواهید"});
    expect_one_stem({"گفت", "می‌گویم", "میگم", "بگو", "نگفته", "گفتند"});
    expect_one_stem(
        {"فرستاد", "می‌فرستید", "نفرستادند", "بفرستید", "فرستاده‌ام"});
}

TEST(Stem, LeavesWordsThatOnlyLookInflected) {
    for (const std::string word : {"میز", "میدان", "میلاد", "دفتر", "دکتر", "دختر", "تنها", "سیستم",
                                   "سازمان", "ایران", "پیام", "قیمت", "ساعت", "گوشی", "آتش"})
        EXPECT_EQ(stem(fold(word)), fold(word));
}

TEST(Stem, BringsEnglishFormsTogether) {
    expect_one_stem({"order", "orders", "ordered", "ordering"});
    expect_one_stem({"ship", "ships", "shipped", "shipping"});
    expect_one_stem({"delivery", "deliveries"});
    expect_one_stem({"arrive", "arrives", "arrived", "arriving"});
    expect_one_stem({"box", "boxes"});
    expect_one_stem({"call", "called", "calling", "calls"});
    for (const std::string word : {"status", "class", "this", "thing", "need", "bed"})
        EXPECT_EQ(stem(word), word);
}

TEST(Stem, LeavesOtherScriptsAndNumbers) {
    for (const std::string word : {"", "12500", "so58190", "注文", "заказы", "हिन्दी", "iphone15"})
        EXPECT_EQ(stem(word), word);
}

}  // namespace
}  // namespace hamdel::text
