#include "newest/patterns.h"

#include <re2/re2.h>

#include "newest/bare.h"
#include "newest/languages.h"

namespace hamdel::mail {
namespace {

// One alternative of all languages.
std::string any(std::string_view Language::* list) {
    std::string out = "(?:";
    for (const Language& language : languages())
        if (!(language.*list).empty()) out += (out.size() > 3 ? "|" : "") + bare(language.*list);
    return out + ")";
}

RE2::Options options() {
    RE2::Options out;
    out.set_case_sensitive(false);
    out.set_log_errors(false);
    out.set_max_mem(64 << 20);
    return out;
}

bool holds(const RE2& pattern, std::string_view line) {
    return RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

struct Pattern {
    RE2 compiled;

    explicit Pattern(const std::string& written) : compiled(written, options()) {}
    bool operator()(std::string_view line) const { return holds(compiled, line); }
};

// Letters of these scripts stand together without spaces.
constexpr std::string_view dense = R"(\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai})";

std::string before_word() {
    return R"((?:^|[^\pL\pM]|[)" + std::string(dense) + "])";
}

std::string after_word() {
    return R"((?:$|[^\pL\pM]|[)" + std::string(dense) + "])";
}

const std::string address = R"([^\s<>"(),;:@]+@[^\s<>"(),;:@]+\.[^\s<>"(),;:@]{2,})";

std::string label(std::string_view Language::* list) {
    return R"(^[*_|\s]*)" + any(list) + R"(\s?[*_]*\s?:)";
}

}  // namespace

bool opens_attribution(std::string_view line) {
    static const Pattern pattern(R"(^[-–—*_ ]*)" + any(&Language::opens) + R"((?:[\s,،:.\d]|[)" +
                                 std::string(dense) + "])");
    return pattern(line);
}

bool begins_with_date(std::string_view line) {
    static const Pattern pattern(R"(^[-–—*_ ]*(?:\d|)" + any(&Language::days) +
                                 R"((?:[\s,،.]|$)))");
    return pattern(line);
}

bool has_date(std::string_view line) {
    static const Pattern pattern(
        R"((?:^|\D)(?:1[34]\d\d|19\d\d|20\d\d|25\d\d)(?:\D|$))"
        R"(|\d{1,4}\s?[-/.年년]\s?\d{1,2}\s?[-/.月월]\s?\d{1,4})"
        R"(|(?:^|\D)\d{1,2}[- .](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))");
    return pattern(line);
}

bool has_clock(std::string_view line) {
    static const Pattern pattern(
        R"((?:^|\D)\d{1,2}\s?[:.h時时시٫]\s?\d{2}(?:\D|$)|\d{1,2}\s?[時时시点點])");
    return pattern(line);
}

bool has_address(std::string_view line) {
    static const Pattern pattern(address);
    return pattern(line);
}

bool ends_with_address(std::string_view line) {
    static const Pattern pattern(address + R"([\s>)\]"]*:?[-*_ ]*$)");
    return pattern(line);
}

bool ends_with_verb(std::string_view line) {
    static const Pattern pattern(before_word() + any(&Language::wrote) + R"(\s?[:،,.]?[-*_ ]*$)");
    return pattern(line);
}

bool has_verb(std::string_view line) {
    static const Pattern pattern(before_word() + any(&Language::wrote) + after_word());
    return pattern(line);
}

bool is_verb(std::string_view line) {
    static const Pattern pattern("^" + any(&Language::wrote) + R"(\s?:$)");
    return pattern(line);
}

bool is_attribution_in_dashes(std::string_view line) {
    static const Pattern pattern("^[-–—]{2,}.*" + before_word() + any(&Language::wrote) +
                                 R"(\s?:?\s?[-–—]{2,}$)");
    return pattern(line);
}

bool is_original(std::string_view line) {
    static const Pattern pattern(R"(^[-–—_=*+]{2,}[-–—_=*+ ]*)" + any(&Language::original) +
                                 R"(\s?:?[-–—_=*+ ]*$|^)" + any(&Language::original) +
                                 R"(\s?:?\s?[-–—_=*+]{2,}$)");
    return pattern(line);
}

bool is_above_line(std::string_view line) {
    static const Pattern pattern(R"(^[-–—_=*+#~. ]*)" + any(&Language::above_line) + R"([^\pL]*$)");
    return line.size() <= 200 && pattern(line);
}

bool is_forwarded(std::string_view line) {
    static const Pattern pattern(R"(^[-–—_=*+]{2,}[-–—_=*+ ]*)" + any(&Language::forwarded) +
                                 R"(\s?:?[-–—_=*+ ]*$|^)" + any(&Language::forwarded) + R"(\s?:$)");
    return pattern(line);
}

bool is_rule(std::string_view line) {
    static const Pattern pattern(
        R"(^[*> ]*(?:[-–—]{3,}|_{2,}|={3,}|\*{5,}|(?:- ){3,}-?|~{3,})[* ]*$)");
    return pattern(line);
}

bool is_sent_from(std::string_view line) {
    static const Pattern pattern(R"(^[*_~\[( ]*)" + any(&Language::sent_from) + "$");
    return pattern(line);
}

bool names_a_device(std::string_view line) {
    static const Pattern pattern(
        R"(iphone|ipad|samsung|galaxy|blackberry|android|huawei|xiaomi|\bhtc\b|nokia|\blg\b|sony|)"
        R"(motorola|verizon|at&t|t-mobile|vodafone|outlook|yahoo|gmail|proton|windows)");
    return pattern(line);
}

bool is_closing(std::string_view line) {
    static const Pattern pattern("^" + any(&Language::closings) + R"(\s?[,،.!؛;:]*$)");
    return pattern(line);
}

Label label_of(std::string_view line) {
    static const Pattern from(label(&Language::from));
    static const Pattern sent(label(&Language::sent));
    static const Pattern to(label(&Language::to));
    static const Pattern subject(label(&Language::subject));
    // A colon near the beginning is asked for first: most lines have none.
    if (line.substr(0, 60).find(':') == std::string_view::npos) return Label::none;
    if (from(line)) return Label::from;
    if (sent(line)) return Label::sent;
    if (to(line)) return Label::to;
    if (subject(line)) return Label::subject;
    return Label::none;
}

bool is_header_in_one_line(std::string_view line) {
    static const Pattern pattern(label(&Language::from) + ".*@.*" + before_word() +
                                 any(&Language::sent) + R"(\s?[*_]*\s?:.*\d)");
    return pattern(line);
}

std::size_t reply_before_attribution(std::string_view raw) {
    static const RE2 pattern(
        R"(^(.*?)\s*-*\s*On (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d.*\d:\d\d.* wrote:\s*$)");
    if (raw.size() > 1000 || raw.find("wrote:") == std::string_view::npos) return 0;
    if (raw.starts_with('>')) return 0;
    re2::StringPiece reply;
    if (!RE2::PartialMatch(re2::StringPiece(raw.data(), raw.size()), pattern, &reply)) return 0;
    std::string_view before(reply.data(), reply.size());
    return bare(before).empty() ? 0 : reply.size();
}

}  // namespace hamdel::mail
