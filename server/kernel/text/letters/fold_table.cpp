#include "fold_table.h"

#include "classes.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <stdexcept>

namespace hamdel::text {
namespace {

// The objects belong to ICU, are immutable and live as long as the process.
const icu::Normalizer2& checked(const icu::Normalizer2* found, UErrorCode status) {
    if (U_FAILURE(status) || found == nullptr) throw std::runtime_error{"ICU data is missing"};
    return *found;
}

const icu::Normalizer2& nfkd() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFKDInstance(status);
    return checked(found, status);
}

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
    return checked(found, status);
}

icu::UnicodeString normalized(const icu::Normalizer2& form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result = form.normalize(text, status);
    if (U_FAILURE(status)) throw std::runtime_error{"a text could not be normalised"};
    return result;
}

// Vowel signs of Indic scripts and the voicing marks of kana make a different word; accents and
// Arabic or Hebrew points do not.
bool is_dropped_mark(char32_t value) {
    const auto point = static_cast<UChar32>(value);
    const auto type = u_charType(point);
    if (type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK) return false;
    if (value == 0x3099 || value == 0x309A) return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(point, &status)) {
        case USCRIPT_INHERITED:
        case USCRIPT_ARABIC:
        case USCRIPT_HEBREW:
        case USCRIPT_SYRIAC:
        case USCRIPT_CYRILLIC:
            return true;
        default:
            return false;
    }
}

constexpr std::array<char16_t, 256> arabic_letters() {
    std::array<char16_t, 256> to{};
    for (char32_t value = 0; value < 256; ++value)
        to[value] = static_cast<char16_t>(0x600 + value);
    const auto drop = [&](char32_t first, char32_t last) {
        for (char32_t value = first; value <= last; ++value)
            to[value - 0x600] = 0;
    };
    const auto put = [&](char16_t letter, std::initializer_list<char32_t> forms) {
        for (const char32_t form : forms)
            to[form - 0x600] = letter;
    };
    drop(0x600, 0x605);  // number signs
    drop(0x610, 0x61A);
    drop(0x61C, 0x61C);
    drop(0x621, 0x621);  // a lone hamza is written or not
    drop(0x640, 0x640);
    drop(0x64B, 0x65F);
    drop(0x670, 0x670);
    drop(0x674, 0x674);
    drop(0x6D6, 0x6DD);
    drop(0x6DF, 0x6E8);
    drop(0x6EA, 0x6ED);
    put(u'ا', {0x622, 0x623, 0x625, 0x671, 0x672, 0x673, 0x675});
    put(u'و', {0x624, 0x676});
    put(u'ی', {0x626, 0x649, 0x64A, 0x678, 0x6CD, 0x6CE, 0x6D0, 0x6D2, 0x6D3});
    put(u'ه', {0x629, 0x6BE, 0x6C0, 0x6C1, 0x6C2, 0x6C3, 0x6D5});
    put(u'ک', {0x643, 0x6AA});
    put(0x6C7, {0x677});
    for (char32_t digit = 0; digit < 10; ++digit)
        to[0x60 + digit] = to[0xF0 + digit] = static_cast<char16_t>('0' + digit);
    return to;
}

}  // namespace

char32_t fold_arabic(char32_t value) {
    static constexpr auto letters = arabic_letters();
    return letters[value - 0x600];
}

char32_t fold_decomposed(char32_t value) {
    if (value >= 0x600 && value <= 0x6FF) return fold_arabic(value);
    switch (class_of(value)) {
        case Class::space:
        case Class::control:
            return ' ';
        case Class::ignorable:
            return 0;
        case Class::digit:
            return static_cast<char32_t>('0' + digit_value(value));
        default:
            break;
    }
    if (value == 0xFFFD) return ' ';
    return is_dropped_mark(value) ? 0 : value;
}

std::u32string decompose(std::u32string_view text) {
    icu::UnicodeString now = icu::UnicodeString::fromUTF32(
        reinterpret_cast<const UChar32*>(text.data()), static_cast<int32_t>(text.size()));
    now = normalized(nfkd(), now);
    // Case folding can undo the decomposed form and the other way round; twice is enough for
    // every code point there is.
    for (int round = 0; round < 2; ++round)
        now = normalized(nfkd(), now.foldCase());
    std::u32string result(static_cast<std::size_t>(now.countChar32()), U'\0');
    UErrorCode status = U_ZERO_ERROR;
    now.toUTF32(reinterpret_cast<UChar32*>(result.data()), static_cast<int32_t>(result.size()),
                status);
    return result;
}

std::string compose(const std::string& text) {
    std::string result;
    normalized(nfc(), icu::UnicodeString::fromUTF8(text)).toUTF8String(result);
    return result;
}

const std::array<FoldedCharacter, fold_table_size>& fold_table() {
    static const auto filled = [] {
        std::array<FoldedCharacter, fold_table_size> entries{};
        for (char32_t value = 0; value < fold_table_size; ++value) {
            std::size_t at = 0;
            for (const char32_t part : decompose(std::u32string_view{&value, 1}))
                if (const char32_t kept = fold_decomposed(part); kept != 0 && at < 4)
                    entries[value][at++] = kept;
        }
        return entries;
    }();
    return filled;
}

}  // namespace hamdel::text
