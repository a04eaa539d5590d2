#include "reading/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "kernel/text/text.h"
#include "reading/ascii.h"

namespace hamdel::mail {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

bool is_ascii(std::string_view bytes) {
    return std::ranges::none_of(bytes, [](char c) { return static_cast<signed char>(c) < 0; });
}

// Names that mails use for what ICU knows by another, or that promise less than is sent.
std::string known_name(std::string_view declared) {
    std::string name = lower(trimmed(declared));
    std::erase_if(name, [](char c) { return c == '"' || c == '\'' || c == ';'; });
    if (auto star = name.find('*'); star != std::string::npos) name.resize(star);  // RFC 2231
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 30> others{{
        {"ascii", ""},
        {"us-ascii", ""},
        {"ansi_x3.4-1968", ""},
        {"unknown", ""},
        {"unknown-8bit", ""},
        {"x-unknown", ""},
        {"default", ""},
        {"default_charset", ""},
        {"8bit", ""},
        {"7bit", ""},
        {"binary", ""},
        {"x-user-defined", ""},
        {"utf8", "utf-8"},
        {"utf-8mb4", "utf-8"},
        {"unicode-1-1-utf-7", "utf-7"},
        {"iso-8859-1", "windows-1252"},
        {"iso8859-1", "windows-1252"},
        {"latin1", "windows-1252"},
        {"ansi", "windows-1252"},
        {"iso-8859-8-i", "iso-8859-8"},
        {"iso-8859-6-i", "iso-8859-6"},
        {"iso-8859-9", "windows-1254"},
        {"ks_c_5601-1987", "windows-949"},
        {"euc-kr", "windows-949"},
        {"ks_c_5601", "windows-949"},
        {"gb2312", "gb18030"},
        {"gbk", "gb18030"},
        {"shift_jis", "windows-31j"},
        {"x-sjis", "windows-31j"},
        {"sjis", "windows-31j"},
    }};
    for (auto [from, to] : others)
        if (name == from) return std::string(to);
    return name;
}

std::string from_utf16(const std::vector<UChar>& wide, std::int32_t length) {
    std::string out(static_cast<std::size_t>(length) * 3, '\0');
    std::int32_t written = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &written, wide.data(),
                       length, 0xFFFD, nullptr, &status);
    out.resize(U_SUCCESS(status) ? static_cast<std::size_t>(written) : 0);
    return out;
}

// Nothing when there is no such charset, or (if strict) when the bytes do not fit it.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset,
                                   bool is_strict) {
    if (bytes.size() > (std::size_t{1} << 30)) return {};
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.c_str(), &status));
    if (U_FAILURE(status)) return {};
    if (is_strict)
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                            &status);
    std::vector<UChar> wide(bytes.size() * 2 + 8);
    std::int32_t length =
        ucnv_toUChars(converter.get(), wide.data(), static_cast<std::int32_t>(wide.size()),
                      bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) return {};
    std::string out = from_utf16(wide, length);
    // An unassigned byte of a single-byte charset comes as a replacement, not as an error.
    if (is_strict && out.find("\xEF\xBF\xBD") != std::string::npos) return {};
    return out;
}

struct Utf8Count {
    std::size_t sequences = 0;
    std::size_t broken = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
    Utf8Count count;
    for (std::size_t i = 0; i < bytes.size();) {
        auto lead = static_cast<unsigned char>(bytes[i]);
        std::size_t length = lead < 0x80                    ? 1
                             : lead >= 0xC2 && lead <= 0xDF ? 2
                             : lead >= 0xE0 && lead <= 0xEF ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
        if (length > 0 && i + length <= bytes.size() &&
            text::is_valid_utf8(bytes.substr(i, length))) {
            count.sequences += length > 1;
            i += length;
        } else {
            ++count.broken;
            ++i;
        }
    }
    return count;
}

struct HighBytes {
    std::size_t all = 0;
    std::size_t latin = 0;
    std::size_t frequent_arabic = 0;
    std::size_t alef = 0;
    std::size_t lower_1251 = 0;
    std::size_t lower_koi8 = 0;
};

HighBytes count_high(std::string_view bytes) {
    // What most letters of a Persian or Arabic text are, as windows-1256 writes them:
    // ا ب ت د ر س ش ل م ن ه و ي, and the Persian letters that stand below 0xA0.
    static constexpr std::string_view frequent =
        "\xC7\xC8\xCA\xCF\xD1\xD3\xD4\xE1\xE3\xE4\xE5\xE6\xED\x98\x90\xDF\x81\x8D\xCE\xDA\xDE\xDD"
        "\xCD";
    HighBytes count;
    for (char c : bytes) {
        auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            count.latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            continue;
        }
        ++count.all;
        count.frequent_arabic += frequent.find(c) != std::string_view::npos;
        count.alef += byte == 0xC7;
        count.lower_1251 += byte >= 0xE0;
        count.lower_koi8 += byte >= 0xC0 && byte <= 0xDF;
    }
    return count;
}

// In a Western text letters beyond ASCII are few; where they are the most, it is another script.
std::string_view other_script(std::string_view bytes) {
    HighBytes count = count_high(bytes);
    if (count.all < 3 || count.all * 2 < count.latin) {
        // A Persian word or two among Latin addresses still stands as a run of its own.
        if (count.all < 6 || count.frequent_arabic * 10 < count.all * 8 || count.alef == 0)
            return {};
        return "windows-1256";
    }
    if (count.frequent_arabic * 10 >= count.all * 7 && count.alef * 25 >= count.all)
        return "windows-1256";
    if (count.all < 6) return {};  // too few to tell alphabets apart
    if (count.lower_1251 * 10 >= count.all * 7) return "windows-1251";
    if (count.lower_koi8 * 10 >= count.all * 7) return "koi8-r";
    return {};
}

// What ICU finds likely among these charsets, at least so sure (in percent).
std::string detected(std::string_view bytes, std::span<const std::string_view> among, int sure) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    if (U_FAILURE(status)) return {};
    std::size_t length = std::min<std::size_t>(bytes.size(), 16384);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(length), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match || ucsdet_getConfidence(match, &status) < sure) return {};
    const char* name = ucsdet_getName(match, &status);
    std::string found = U_SUCCESS(status) && name ? name : "";
    return std::ranges::find(among, found) == among.end() ? std::string() : known_name(found);
}

constexpr std::string_view east_asian[] = {"GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR"};
constexpr std::string_view other_alphabets[] = {"ISO-8859-5",   "ISO-8859-7",  "ISO-8859-8",
                                                "ISO-8859-8-I", "KOI8-R",      "windows-1251",
                                                "windows-1253", "windows-1255"};

std::string guessed(std::string_view bytes, bool may_be_multibyte) {
    Utf8Count utf8 = count_utf8(bytes);
    if (utf8.broken == 0 || utf8.sequences > utf8.broken * 4)
        return convert(bytes, "utf-8", false).value_or("");
    std::string_view script = other_script(bytes);
    if (may_be_multibyte && script != "windows-1256")
        if (std::string asian = detected(bytes, east_asian, 60); !asian.empty())
            if (auto out = convert(bytes, asian, true)) return *out;
    if (!script.empty() && script != "windows-1256")
        if (std::string alphabet = detected(bytes, other_alphabets, 20); !alphabet.empty())
            if (auto out = convert(bytes, alphabet, true)) return *out;
    if (!script.empty()) return convert(bytes, std::string(script), false).value_or("");
    return convert(bytes, "windows-1252", false).value_or("");
}

bool has_iso2022_escape(std::string_view bytes) {
    for (std::string_view escape : {"\x1b$B", "\x1b$@", "\x1b(J", "\x1b$(D"})
        if (bytes.find(escape) != std::string_view::npos) return true;
    return false;
}

// Words put together from pieces shift to ASCII and back at every joint, which ICU takes for an
// attack and marks.
std::string without_idle_shifts(std::string_view bytes) {
    std::string out(bytes);
    for (std::string_view shift : {"\x1b(B\x1b$", "\x1b(J\x1b$"})
        for (std::size_t at = out.find(shift); at != std::string::npos; at = out.find(shift, at))
            out.erase(at, 3);
    return out;
}

bool is_western(const std::string& charset) {
    return charset == "windows-1252" || charset == "iso-8859-15" || charset == "windows-1254" ||
           charset == "windows-1250" || charset == "iso-8859-2";
}

std::string with_replacements(std::string_view bytes, const std::string& charset) {
    return convert(bytes, charset, false).value_or("");
}

Decoded decode_8bit(std::string_view bytes, const std::string& charset) {
    bool is_utf8 = text::is_valid_utf8(bytes);
    if (charset.empty() || charset == "utf-8") {
        if (is_utf8) return {std::string(bytes), true};
        return {guessed(bytes, true), false};
    }
    // Two bytes that make UTF-8 by chance make no sense in Western either ("Ã©").
    if (is_utf8 && (is_western(charset) || count_utf8(bytes).sequences >= 4))
        return {std::string(bytes), false};
    if (is_western(charset) && other_script(bytes) == "windows-1256")
        return {with_replacements(bytes, "windows-1256"), false};
    if (auto out = convert(bytes, charset, true)) return {*out, true};
    if (is_utf8) return {std::string(bytes), false};
    if (auto out = convert(bytes, charset, false)) return {*out, false};
    return {guessed(bytes, true), false};
}

}  // namespace

Decoded to_utf8(std::string_view bytes, std::string_view declared) {
    if (bytes.starts_with("\xEF\xBB\xBF") && text::is_valid_utf8(bytes))
        return {std::string(bytes.substr(3)), true};
    std::string charset = known_name(declared);
    if (is_ascii(bytes)) {
        bool shifts =
            charset.starts_with("iso-2022") || charset == "utf-7" || charset == "hz-gb-2312";
        if (shifts || has_iso2022_escape(bytes)) {
            std::string by = shifts ? charset : "iso-2022-jp";
            std::string plain = without_idle_shifts(bytes);
            if (auto out = convert(plain, by, true)) return {*out, shifts};
            if (auto out = convert(plain, by, false)) return {*out, false};
        }
        // Two bytes a character, NULs among them, are below 0x80 as well.
        if (!charset.starts_with("utf-16") && !charset.starts_with("utf-32"))
            return {std::string(bytes), true};
    }
    return decode_8bit(bytes, charset);
}

}  // namespace hamdel::mail
