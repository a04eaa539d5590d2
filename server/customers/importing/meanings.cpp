#include <algorithm>

#include "attributes/attribute.h"
#include "importing/import.h"
#include "kernel/text/fold.h"

namespace hamdel::customers {
namespace {

struct Meaning {
    std::string_view word;
    std::vector<std::string_view> headings;
};

const std::vector<Meaning>& meanings() {
    static const std::vector<Meaning> all{
        {"name",
         {"name", "full name", "customer", "customer name", "نام", "نام مشتری", "مشتری",
          "نام و نام خانوادگی"}},
        {"email",
         {"email", "e-mail", "mail", "email address", "ایمیل", "رایانامه", "پست الکترونیک"}},
        {"phone",
         {"phone", "mobile", "telephone", "phone number", "cell", "تلفن", "موبایل", "شماره تماس",
          "تلفن همراه", "شماره موبایل", "همراه"}},
        {"telegram", {"telegram", "تلگرام"}},
        {"bale", {"bale", "بله"}},
        {"whatsapp", {"whatsapp", "واتساپ", "واتس‌اپ"}},
        {"instagram", {"instagram", "اینستاگرام"}},
        {"app_user",
         {"user", "user id", "user number", "شماره کاربر", "شمارهٔ کاربری", "شناسه کاربر"}},
        {"organization", {"organization", "organisation", "company", "سازمان", "شرکت"}},
        {"country", {"country", "کشور"}},
        {"locale", {"language", "locale", "زبان"}},
        {"time_zone", {"time zone", "timezone", "منطقه زمانی", "ساعت محلی"}},
        {"tier", {"tier", "رده"}},
        {"stage", {"stage", "مرحله"}},
        {"culture_notes", {"culture notes", "نکته‌های فرهنگی", "یادداشت فرهنگی"}},
    };
    return all;
}

}  // namespace

bool is_meaning(Read& tx, WorkspaceId workspace, std::string_view word) {
    if (std::ranges::find(meanings(), word, &Meaning::word) != meanings().end()) return true;
    constexpr std::string_view beginning = "attributes.";
    if (!word.starts_with(beginning)) return false;
    auto attributes = attributes_of(tx, workspace);
    return std::ranges::find(attributes, word.substr(beginning.size()), &Attribute::key) !=
           attributes.end();
}

std::vector<std::string> guess_meanings(Read& tx, WorkspaceId workspace,
                                        const std::vector<std::string>& columns) {
    auto attributes = attributes_of(tx, workspace);
    std::vector<std::string> out;
    auto guess = [&](std::string_view heading) -> std::string {
        std::string folded = text::fold(heading);
        auto is_it = [&](std::string_view one) { return text::fold(one) == folded; };
        for (const Meaning& one : meanings())
            if (is_it(one.word) || std::ranges::any_of(one.headings, is_it))
                return std::string(one.word);
        for (const Attribute& one : attributes)
            if (is_it(one.key) || is_it("attributes." + one.key) || is_it(one.label_fa) ||
                is_it(one.label_en))
                return "attributes." + one.key;
        return {};
    };
    for (const std::string& column : columns) {
        std::string word = column.empty() ? std::string() : guess(column);
        bool is_twice = std::ranges::find(out, word) != out.end();
        out.push_back(is_twice ? std::string() : std::move(word));
    }
    return out;
}

}  // namespace hamdel::customers
