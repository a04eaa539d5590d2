#include "kernel/text/language.h"

#include "letters/classes.h"
#include "letters/code_points.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

namespace hamdel::text {
namespace {

constexpr std::size_t max_looked_at = 2000;

enum Script : std::uint8_t { latin, arabic, cyrillic, han, kana, hangul, other_script, scripts };

struct ScriptRange {
    char32_t first;
    char32_t last;
    std::string_view language;
};

// Scripts that (nearly) one language writes.
constexpr ScriptRange one_language[] = {
    {0x0370, 0x03FF, "el"}, {0x0530, 0x058F, "hy"}, {0x0590, 0x05FF, "he"}, {0x0900, 0x097F, "hi"},
    {0x0980, 0x09FF, "bn"}, {0x0A00, 0x0A7F, "pa"}, {0x0A80, 0x0AFF, "gu"}, {0x0B80, 0x0BFF, "ta"},
    {0x0C00, 0x0C7F, "te"}, {0x0C80, 0x0CFF, "kn"}, {0x0D00, 0x0D7F, "ml"}, {0x0E00, 0x0E7F, "th"},
    {0x0E80, 0x0EFF, "lo"}, {0x1000, 0x109F, "my"}, {0x10A0, 0x10FF, "ka"}, {0x1780, 0x17FF, "km"}};

using Words = std::unordered_map<std::string_view, std::string_view>;

// Words that are frequent in one language and no words in the others of its script.
const Words& telling_words() {
    static const Words words{
        {"است", "fa"},      {"این", "fa"},   {"که", "fa"},      {"را", "fa"},
        {"از", "fa"},       {"به", "fa"},    {"برای", "fa"},    {"هست", "fa"},
        {"با", "fa"},       {"می", "fa"},    {"من", "fa"},      {"شما", "fa"},
        {"در", "fa"},       {"نه", "fa"},    {"لطفا", "fa"},    {"ممنون", "fa"},
        {"دارم", "fa"},     {"شد", "fa"},    {"کرد", "fa"},     {"های", "fa"},
        {"سفارش", "fa"},    {"خوب", "fa"},   {"نیست", "fa"},    {"متشکرم", "fa"},
        {"بله", "fa"},      {"في", "ar"},    {"على", "ar"},     {"هل", "ar"},
        {"هذا", "ar"},      {"هذه", "ar"},   {"إلى", "ar"},     {"الى", "ar"},
        {"التي", "ar"},     {"الذي", "ar"},  {"أن", "ar"},      {"لا", "ar"},
        {"ما", "ar"},       {"عن", "ar"},    {"مع", "ar"},      {"شكرا", "ar"},
        {"كيف", "ar"},      {"أريد", "ar"},  {"مرحبا", "ar"},   {"طلبي", "ar"},
        {"نص", "ar"},       {"ہے", "ur"},    {"میں", "ur"},     {"کے", "ur"},
        {"نہیں", "ur"},     {"اور", "ur"},   {"the", "en"},     {"and", "en"},
        {"is", "en"},       {"you", "en"},   {"my", "en"},      {"hello", "en"},
        {"please", "en"},   {"have", "en"},  {"not", "en"},     {"it", "en"},
        {"thanks", "en"},   {"order", "en"}, {"with", "en"},    {"for", "en"},
        {"thank", "en"},    {"i", "en"},     {"to", "en"},      {"of", "en"},
        {"this", "en"},     {"what", "en"},  {"hi", "en"},      {"where", "en"},
        {"your", "en"},     {"can", "en"},   {"when", "en"},    {"não", "pt"},
        {"você", "pt"},     {"meu", "pt"},   {"olá", "pt"},     {"obrigado", "pt"},
        {"obrigada", "pt"}, {"uma", "pt"},   {"pedido", "pt"},  {"minha", "pt"},
        {"está", "pt"},     {"os", "pt"},    {"em", "pt"},      {"el", "es"},
        {"los", "es"},      {"hola", "es"},  {"gracias", "es"}, {"mi", "es"},
        {"una", "es"},      {"por", "es"},   {"pero", "es"},    {"der", "de"},
        {"die", "de"},      {"und", "de"},   {"ich", "de"},     {"nicht", "de"},
        {"ist", "de"},      {"bitte", "de"}, {"danke", "de"},   {"le", "fr"},
        {"les", "fr"},      {"et", "fr"},    {"je", "fr"},      {"bonjour", "fr"},
        {"merci", "fr"},    {"pas", "fr"},   {"une", "fr"},     {"est", "fr"},
        {"bir", "tr"},      {"ve", "tr"},    {"için", "tr"},    {"merhaba", "tr"},
        {"değil", "tr"},    {"ciao", "it"},  {"grazie", "it"},  {"che", "it"},
        {"sono", "it"},     {"mio", "it"},   {"il", "it"}};
    return words;
}

Script script_of(char32_t value) {
    if (value < 0x250 || (value >= 0x1E00 && value <= 0x1EFF)) return latin;
    if (value >= 0x400 && value <= 0x52F) return cyrillic;
    if (value >= 0x3041 && value <= 0x30FF) return kana;
    if ((value >= 0xAC00 && value <= 0xD7A3) || (value >= 0x1100 && value <= 0x11FF)) return hangul;
    const Class kind = class_of(value);
    if (kind == Class::arabic) return arabic;
    return kind == Class::ideograph ? han : other_script;
}

class Guess {
  public:
    void meet(char32_t value, std::size_t begin) {
        const Class kind = class_of(value);
        const bool is_letter = kind == Class::letter || kind == Class::arabic ||
                               kind == Class::ideograph || kind == Class::dictionary;
        if (!is_letter) {
            if (kind != Class::mark) end_word(begin);
            return;
        }
        if (!in_word_) word_ = begin;
        in_word_ = true;
        const Script script = script_of(value);
        ++letters_[script];
        if (script == other_script) other(value);
        if (script == arabic || script == cyrillic) telling_letter(value);
    }

    void end_word(std::size_t at) {
        if (!in_word_) return;
        in_word_ = false;
        std::string word{text_.substr(word_, at - word_)};
        for (char& byte : word)
            if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
        const auto found = telling_words().find(word);
        if (found != telling_words().end()) votes_[found->second] += 4;
        // The Arabic article is the surest sign of Arabic.
        if (word.starts_with("ال") && word.size() > 8) votes_["ar"] += 2;
    }

    std::string result() const {
        const auto most =
            static_cast<Script>(std::ranges::max_element(letters_) - letters_.begin());
        if (letters_[kana] > 0 && letters_[kana] * 5 >= letters_[han] &&
            (most == kana || most == han))
            return "ja";
        if (letters_[most] == 0) return "";
        switch (most) {
            case han:
                return "zh";
            case hangul:
                return "ko";
            case cyrillic:
                return best({"uk", "ru"}, "ru");
            case arabic:
                return best({"fa", "ar", "ur"}, "");
            case other_script:
                return std::string{other_};
            default:
                return best({"en", "pt", "es", "de", "fr", "tr", "it"}, "");
        }
    }

    explicit Guess(std::string_view text) : text_{text} {}

  private:
    void other(char32_t value) {
        for (const ScriptRange& range : one_language)
            if (value >= range.first && value <= range.last) other_ = range.language;
    }

    void telling_letter(char32_t value) {
        if (std::u32string_view{U"پچژگیک"}.find(value) != std::u32string_view::npos) ++votes_["fa"];
        if (std::u32string_view{U"يكةىأإؤ"}.find(value) != std::u32string_view::npos)
            ++votes_["ar"];
        if (std::u32string_view{U"ٹڈڑےںہھ"}.find(value) != std::u32string_view::npos)
            votes_["ur"] += 3;
        if (std::u32string_view{U"іїєґІЇЄҐ"}.find(value) != std::u32string_view::npos)
            votes_["uk"] += 1;
    }

    std::string best(std::initializer_list<std::string_view> languages,
                     std::string_view otherwise) const {
        std::string_view found = otherwise;
        std::size_t most = 0;
        for (const std::string_view language : languages) {
            const auto votes = votes_.find(language);
            if (votes == votes_.end() || votes->second <= most) continue;
            most = votes->second;
            found = language;
        }
        return std::string{found};
    }

    std::string_view text_;
    std::array<std::size_t, scripts> letters_{};
    std::unordered_map<std::string_view, std::size_t> votes_;
    std::string_view other_;
    std::size_t word_ = 0;
    bool in_word_ = false;
};

}  // namespace

std::string language_of(std::string_view text) {
    text = first_bytes(text, max_looked_at);
    Guess guess{text};
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        guess.meet(point.value, at);
        at += point.length;
    }
    guess.end_word(text.size());
    return guess.result();
}

}  // namespace hamdel::text
