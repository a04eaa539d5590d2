// Any bytes at all go through every face of kernel/text: nothing crashes, what comes out is UTF-8
// and stays itself when it goes through again.
#include "kernel/text/canonical.h"
#include "kernel/text/fold.h"
#include "kernel/text/highlight.h"
#include "kernel/text/language.h"
#include "kernel/text/stem.h"
#include "kernel/text/text.h"
#include "kernel/text/tokens.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace hamdel::text;

void hold(bool is_true, const char* property) {
    if (is_true) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

void check_cleaning(std::string_view input) {
    const std::string line = clean_line(input);
    const std::string body = clean_body(input);
    hold(is_valid_utf8(line) && is_valid_utf8(body), "cleaned text is UTF-8");
    hold(clean_line(line) == line, "clean_line is idempotent");
    hold(clean_body(body) == body, "clean_body is idempotent");
    hold(line.find_first_of("\n\r\t") == std::string::npos, "clean_line gives one line");
    for (const std::size_t room : {0U, 1U, 5U, 20U}) {
        hold(count_characters(clip(line, room)) <= room, "clip keeps its bound");
        hold(is_valid_utf8(clip(line, room)), "clip cuts at characters");
        hold(count_characters(preview(input, room)) <= room, "preview keeps its bound");
    }
}

void check_folding(std::string_view input) {
    const std::string folded = fold(input);
    hold(is_valid_utf8(folded), "folded text is UTF-8");
    hold(fold(folded) == folded, "fold is idempotent");
    for (const Token& token : tokens(input)) {
        hold(!token.text.empty() && token.text.size() <= max_token_bytes, "tokens are bounded");
        hold(is_valid_utf8(token.text), "tokens are UTF-8");
        hold(token.text.find(' ') == std::string::npos, "tokens are words");
        hold(token.begin < token.end && token.end <= input.size(), "tokens lie in the text");
        hold(is_valid_utf8(stem(token.text)), "stems are UTF-8");
    }
}

void check_search(std::string_view input) {
    const std::string text = clean_body(input);
    const Query query = parse_query(input.substr(0, 40));
    hold(query.terms.size() <= max_query_terms, "a query is bounded");
    for (const Term& term : query.terms)
        hold(!term.word.empty() && term.word.size() <= max_token_bytes, "a term is bounded");
    std::string together;
    for (const Run& run : highlight(text, query, text.size()))
        together += run.text;
    hold(together == text, "runs put together are the original");
    std::string excerpt;
    for (const Run& run : highlight(input, query, 12))
        excerpt += run.text;
    hold(is_valid_utf8(excerpt) && count_characters(excerpt) <= 12, "an excerpt keeps its bound");
}

void check_identities(std::string_view input) {
    if (const auto phone = canonical_phone(input)) {
        hold(canonical_phone(*phone) == phone, "a canonical number stays");
        hold(phone->size() <= 16 && phone->front() == '+', "a number is E.164");
    }
    if (const auto address = canonical_email(input)) {
        hold(canonical_email(*address) == address, "a canonical address stays");
        hold(address->find_first_of("\r\n \t,<>") == std::string::npos, "no header injection");
    }
    hold(to_ascii_digits(to_ascii_digits(input)) == to_ascii_digits(input), "digits stay");
    hold(language_of(input).size() <= 2, "a language is a code");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input{reinterpret_cast<const char*>(data), size};
    check_cleaning(input);
    check_folding(input);
    check_search(input);
    check_identities(input);
    return 0;
}
