#include "affixes.h"

#include <unordered_set>

namespace hamdel::text {
namespace {

using Words = std::unordered_set<std::string_view>;

const Words& verb_prefixes() {
    static const Words words{"می", "نمی", "همی"};
    return words;
}

const Words& endings() {
    static const Words words{"ها",     "های", "هایی", "هایم", "هایت",  "هایش",   "هایمان", "هایتان",
                             "هایشان", "هام", "هات",  "هاش",  "هامون", "هاتون",  "هاشون",  "هاست",
                             "ای",     "ام",  "ات",   "اش",   "ایم",   "اید",    "اند",    "مان",
                             "تان",    "شان", "تر",   "ترین", "ترها",  "ترینها", "تری"};
    return words;
}

const Words& first_parts() {
    static const Words words{"بی", "نا",  "هم",  "پیش", "نیم", "باز",  "فرا", "کم",
                             "پر", "خوش", "غیر", "ابر", "فوق", "نیمه", "ضد"};
    return words;
}

const Words& second_parts() {
    static const Words words{
        "گر",    "گری",   "گرا",  "مند",  "پذیر",  "پذیری",  "ساز",   "سازی",  "شناس",  "شناسی",
        "کننده", "دار",   "داری", "خانه", "نامه",  "گاه",    "کاری",  "بندی",  "گذاری", "گذار",
        "رسانی", "رسان",  "گیری", "گیر",  "پرداز", "پردازی", "نویس",  "نویسی", "یاب",   "یابی",
        "خواه",  "امیز",  "وار",  "واره", "فروش",  "فروشی",  "فاصله", "لرزه",  "افزار", "افزاری",
        "گویی",  "دهنده", "دهی",  "پز",   "شویی",  "ناپذیر", "نما",   "گانه"};
    return words;
}

}  // namespace

bool is_particle(std::string_view word) {
    return verb_prefixes().contains(word) || endings().contains(word);
}

bool is_one_word(std::string_view first, std::string_view second) {
    if (endings().contains(second)) return !is_particle(first) && first.size() >= 4;
    if (verb_prefixes().contains(first)) return second.size() >= 4;
    return (first_parts().contains(first) && second.size() >= 4) ||
           (second_parts().contains(second) && first.size() >= 4);
}

}  // namespace hamdel::text
