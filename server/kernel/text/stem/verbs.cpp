#include "verbs.h"

#include <array>
#include <unordered_map>

namespace hamdel::text {
namespace {

// All folded (آ is ا). A present stem ends in ی where the ending needs it (می‌آیم,
// می‌گویم). The third word is the stem of everyday speech (میخوام, میگم).
struct Verb {
    std::string_view past;
    std::string_view present;
    std::string_view spoken = {};
};

constexpr Verb verbs[] = {{"اراست", "ارای"},
                          {"ازمود", "ازمای"},
                          {"افتاد", "افت"},
                          {"افراشت", "افراز"},
                          {"افزود", "افزای"},
                          {"امد", "ای", "ا"},
                          {"اموخت", "اموز"},
                          {"امیخت", "امیز"},
                          {"انداخت", "انداز", "نداز"},
                          {"اندیشید", "اندیش"},
                          {"اورد", "اور", "ار"},
                          {"ایستاد", "ایست"},
                          {"باخت", "باز"},
                          {"بخشید", "بخش"},
                          {"برد", "بر"},
                          {"بست", "بند"},
                          {"بود", "باش"},
                          {"بوسید", "بوس"},
                          {"پخت", "پز"},
                          {"پذیرفت", "پذیر"},
                          {"پرداخت", "پرداز"},
                          {"پرسید", "پرس"},
                          {"پرید", "پر"},
                          {"پسندید", "پسند"},
                          {"پوشید", "پوش"},
                          {"پیچید", "پیچ"},
                          {"پیمود", "پیمای"},
                          {"پیوست", "پیوند"},
                          {"تاخت", "تاز"},
                          {"ترسید", "ترس"},
                          {"ترکید", "ترک"},
                          {"توانست", "توان", "تون"},
                          {"جست", "جوی"},
                          {"جنگید", "جنگ"},
                          {"جوشید", "جوش"},
                          {"چرخید", "چرخ"},
                          {"چسبید", "چسب"},
                          {"چشید", "چش"},
                          {"چید", "چین"},
                          {"خرید", "خر"},
                          {"خندید", "خند"},
                          {"خوابید", "خواب"},
                          {"خواست", "خواه", "خوا"},
                          {"خواند", "خوان", "خون"},
                          {"خورد", "خور"},
                          {"داد", "ده", "د"},
                          {"داشت", "دار"},
                          {"دانست", "دان", "دون"},
                          {"دزدید", "دزد"},
                          {"دوخت", "دوز"},
                          {"دوید", "دو"},
                          {"دید", "بین"},
                          {"رسید", "رس"},
                          {"رساند", "رسان", "رسون"},
                          {"رفت", "رو", "ر"},
                          {"ریخت", "ریز"},
                          {"زد", "زن"},
                          {"ساخت", "ساز"},
                          {"سپرد", "سپار"},
                          {"سنجید", "سنج"},
                          {"سوخت", "سوز"},
                          {"شد", "شو", "ش"},
                          {"شست", "شوی", "شور"},
                          {"شکست", "شکن"},
                          {"شمرد", "شمار"},
                          {"شناخت", "شناس"},
                          {"شنید", "شنو"},
                          {"طلبید", "طلب"},
                          {"فرستاد", "فرست"},
                          {"فرمود", "فرمای"},
                          {"فروخت", "فروش"},
                          {"فهمید", "فهم"},
                          {"فهماند", "فهمان"},
                          {"کرد", "کن"},
                          {"کشت", "کش"},
                          {"کشید", "کش"},
                          {"کوبید", "کوب"},
                          {"کوشید", "کوش"},
                          {"گذاشت", "گذار", "ذار"},
                          {"گذشت", "گذر"},
                          {"گرداند", "گردان"},
                          {"گردید", "گرد"},
                          {"گرفت", "گیر"},
                          {"گشت", "گرد"},
                          {"گفت", "گوی", "گ"},
                          {"لرزید", "لرز"},
                          {"مالید", "مال"},
                          {"ماند", "مان", "مون"},
                          {"مرد", "میر"},
                          {"نشست", "نشین", "شین"},
                          {"نگریست", "نگر"},
                          {"نمود", "نمای"},
                          {"نوشت", "نویس"},
                          {"نوشید", "نوش"},
                          {"یافت", "یاب"}};

enum class Tense { past, present, spoken };
using Stems = std::unordered_map<std::string_view, std::string_view>;

Stems stems_of(Tense tense) {
    Stems stems;
    for (const Verb& verb : verbs) {
        const auto key = tense == Tense::past      ? verb.past
                         : tense == Tense::present ? verb.present
                                                   : verb.spoken;
        if (!key.empty()) stems.emplace(key, verb.past);
        // «گو», «جو» and «نما» stand for «گوی» … where no vowel follows.
        if (tense == Tense::present && key.size() > 4 && key.ends_with("ی"))
            stems.emplace(key.substr(0, key.size() - 2), verb.past);
    }
    return stems;
}

const Stems& stems(Tense tense) {
    static const std::array<Stems, 3> all{stems_of(Tense::past), stems_of(Tense::present),
                                          stems_of(Tense::spoken)};
    return all[static_cast<std::size_t>(tense)];
}

constexpr std::array<std::string_view, 16> past_endings{
    "",    "م",    "ی",    "یم",   "ید",   "ند", "ه",   "هام",
    "های", "هایم", "هاید", "هاند", "هاست", "ن",  "هاش", "ین"};
constexpr std::array<std::string_view, 6> personal_endings{"م", "ی", "د", "یم", "ید", "ند"};
constexpr std::array<std::string_view, 10> spoken_endings{"م",  "ی", "د", "یم", "ید",
                                                          "ند", "ه", "ن", "ین", "ان"};

template <std::size_t count>
std::string_view match(std::string_view form, Tense tense,
                       const std::array<std::string_view, count>& endings) {
    const Stems& known = stems(tense);
    for (const std::string_view ending : endings) {
        if (form.size() <= ending.size() || !form.ends_with(ending)) continue;
        const auto found = known.find(form.substr(0, form.size() - ending.size()));
        if (found != known.end()) return found->second;
    }
    return {};
}

// «بینم», «دارند», «شود». A present stem of two letters is mostly another word («روند», «برم»).
std::string_view bare_form(std::string_view form) {
    if (const auto past = match(form, Tense::past, past_endings); !past.empty()) return past;
    if (form.ends_with("ی") || form.starts_with("می")) return {};
    for (const std::string_view stem : {"شو", "کن", "ده"})
        if (form.starts_with(stem) && form.size() > 4)
            return match(form, Tense::present, personal_endings);
    const bool is_long = form.size() >= 8;
    return is_long ? match(form, Tense::present, personal_endings) : std::string_view{};
}

std::string_view continued_form(std::string_view form) {
    if (const auto past = match(form, Tense::past, past_endings); !past.empty()) return past;
    if (const auto now = match(form, Tense::present, personal_endings); !now.empty()) return now;
    if (const auto now = match(form, Tense::present, spoken_endings); !now.empty()) return now;
    return match(form, Tense::spoken, spoken_endings);
}

std::string_view wished_form(std::string_view form) {
    if (const auto found = stems(Tense::present).find(form); found != stems(Tense::present).end())
        return found->second;
    return match(form, Tense::present, personal_endings);
}

std::string_view negative_form(std::string_view form) {
    if (const auto past = match(form, Tense::past, past_endings); !past.empty()) return past;
    return wished_form(form);
}

// What follows the prefix; a ی glides in before ا («نیامد», «بیاید»).
std::string_view after(std::string_view word, std::string_view prefix) {
    if (!word.starts_with(prefix)) return {};
    const std::string_view rest = word.substr(prefix.size());
    return rest.starts_with("یا") && prefix.size() == 2 ? rest.substr(2) : rest;
}

}  // namespace

std::string_view verb_stem(std::string_view word) {
    if (word.size() < 4) return {};
    if (const auto found = bare_form(word); !found.empty()) return found;
    for (const std::string_view prefix : {"نمی", "می"})
        if (const auto rest = after(word, prefix); !rest.empty()) return continued_form(rest);
    if (const auto rest = after(word, "ن"); rest.size() >= 4)
        if (const auto found = negative_form(rest); !found.empty()) return found;
    if (const auto rest = after(word, "ب"); rest.size() >= 4) return wished_form(rest);
    return {};
}

}  // namespace hamdel::text
