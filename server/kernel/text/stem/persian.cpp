#include "persian.h"

#include "verbs.h"

#include <initializer_list>
#include <unordered_set>

namespace hamdel::text {
namespace {

using Words = std::unordered_set<std::string_view>;

// Whole words that look inflected and would meet another word when cut («گوشی» and «گوش»).
const Words& whole_words() {
    static const Words words{
        "گوشی",    "بازی",   "مشتری",   "کالری",    "باتری",  "گالری",  "کشتی",    "ماهی",
        "صندلی",   "قوری",   "سینی",    "بستنی",    "مرسی",   "عالی",   "خالی",    "شاکی",
        "گارانتی", "بدهی",   "سفارش",   "گزارش",    "اموزش",  "ورزش",   "ارزش",    "پرسش",
        "دانش",    "فروش",   "گردش",    "پردازش",   "نگارش",  "پذیرش",  "پرورش",   "بارش",
        "چالش",    "سنجش",   "خواهش",   "کوشش",     "واکنش",  "چرخش",   "لغزش",    "گزینش",
        "ریزش",    "لرزش",   "پوشش",    "روش",      "اتش",    "سیستم",  "مردم",    "خانم",
        "فیلم",    "سالم",   "محترم",   "لازم",     "عالم",   "پرچم",   "تنها",    "منتها",
        "انها",    "بها",    "رها",     "ساختمان",  "سازمان", "درمان",  "ایمان",   "کامپیوتر",
        "فیلتر",   "پوستر",  "انگشتر",  "روتر",     "مستر",   "تیاتر",  "توییتر",  "کلاستر",
        "ایران",   "تهران",  "خیابان",  "اسان",     "ارزان",  "رایگان", "پشتیبان", "میزبان",
        "قهرمان",  "الماس",  "الگو",    "البته",    "الان",   "میلاد",  "میعاد",   "میلیارد",
        "میدان",   "میزان",  "اطلاعات", "خدمات",    "ملاقات", "مالیات", "ساعات",   "امکانات",
        "کی",      "چی",     "ماهی",    "برند",     "بلند",   "کارمند", "مانند",   "پسند",
        "لبخند",   "اینها",  "همین",    "چنین",     "ایشان",  "درخشان", "نشان",    "داستان",
        "استان",   "زمستان", "تابستان", "دبیرستان", "جایزه"};
    return words;
}

bool is_whole(std::string_view word) {
    return whole_words().contains(word);
}

std::size_t letters(std::string_view word) {
    return word.size() / 2;
}

// Cuts the first ending that leaves at least `least` letters.
bool cut(std::string_view& word, std::initializer_list<std::string_view> endings,
         std::size_t least) {
    for (const std::string_view ending : endings) {
        if (!word.ends_with(ending) || letters(word) < letters(ending) + least) continue;
        word.remove_suffix(ending.size());
        return true;
    }
    return false;
}

bool cut_plural(std::string_view& word) {
    return cut(word,
               {"هایشان", "هایتان", "هایمان", "هاشون", "هاتون", "هامون", "هایش", "هایت", "هایم",
                "هایی", "هاست", "هایه", "های", "ها"},
               2);
}

// «خسته‌ام», «اندیشه‌اش»: after ه these keep their ا. «های» and
// «هایم» mostly are plurals.
bool cut_after_heh(std::string_view& word) {
    for (const std::string_view ending : {"هاید", "هاند", "هام", "هات", "هاش"}) {
        if (!word.ends_with(ending) || letters(word) < letters(ending) + 2) continue;
        word.remove_suffix(ending.size() - 2);
        return true;
    }
    return false;
}

bool cut_owner(std::string_view& word) {
    if (cut(word, {"مان", "تان", "شان"}, 4)) return true;
    if (letters(word) < 4) return false;
    if (std::string_view rest = word; cut(rest, {"م", "ش"}, 3) && is_whole(rest)) {
        word = rest;
        return true;
    }
    const std::string_view before = word.substr(word.size() - 4, 2);
    if (before == "ا" || before == "و" || before == "ی") return false;
    return cut(word, {"م", "ش"}, 3);
}

bool cut_yeh(std::string_view& word) {
    return cut(word, {"ایی", "ویی"}, 1) ? (word = {word.data(), word.size() + 2}, true)
                                        : cut(word, {"ی"}, 3);
}

void cut_learned_plural(std::string_view& word, std::string& changed) {
    if (word.ends_with("گان") && letters(word) >= 7) {
        changed = std::string{word.substr(0, word.size() - 6)} + "ه";
        word = changed;
        return;
    }
    cut(word, {"جات", "ات", "ان"}, 4);
}

std::string noun_stem(std::string_view word) {
    if (word.starts_with("ال") && letters(word) >= 5) word.remove_prefix(4);
    std::string changed;
    if (!cut_plural(word) && !cut_after_heh(word) && !is_whole(word) && !cut_owner(word))
        cut_yeh(word);
    if (is_whole(word)) return std::string{word};
    cut_learned_plural(word, changed);
    if (!is_whole(word) && !cut(word, {"ترین"}, 2)) cut(word, {"تر"}, 3);
    return std::string{word};
}

// «می‌پلکند»: a verb that the table does not know loses prefix and ending.
std::string_view unknown_verb(std::string_view word) {
    for (const std::string_view prefix : {"نمی", "می"}) {
        if (!word.starts_with(prefix)) continue;
        std::string_view rest = word.substr(prefix.size());
        if (cut(rest, {"یم", "ید", "ند", "م", "د"}, 2)) return rest;
    }
    return {};
}

}  // namespace

std::string persian_stem(std::string_view word) {
    if (letters(word) < 3 || is_whole(word)) return std::string{word};
    if (const auto verb = verb_stem(word); !verb.empty()) return std::string{verb};
    if (const auto verb = unknown_verb(word); !verb.empty()) return std::string{verb};
    return noun_stem(word);
}

}  // namespace hamdel::text
