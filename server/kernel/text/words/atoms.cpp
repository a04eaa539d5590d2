#include "atoms.h"

#include "../letters/code_points.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace hamdel::text {
namespace {

bool starts_atom(Class found) {
    return found == Class::letter || found == Class::arabic || found == Class::digit ||
           found == Class::ideograph || found == Class::dictionary;
}

// Building one costs a hundred times what using it does, and one must not be shared by threads.
icu::BreakIterator* word_breaks() {
    thread_local const std::unique_ptr<icu::BreakIterator> kept = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made{
            icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status)};
        if (U_FAILURE(status)) made.reset();
        return made;
    }();
    return kept.get();
}

}  // namespace

std::vector<Atom> atoms(std::string_view text) {
    std::vector<Atom> found;
    found.reserve(text.size() / 6 + 4);
    bool is_open = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const Class now = class_of(point.value);
        const std::size_t next = at + point.length;
        if (starts_atom(now)) {
            if (is_open && found.back().kind == now) {
                found.back().end = next;
            } else {
                found.push_back({at, next, now});
            }
            is_open = true;
        } else if (now == Class::mark) {
            if (is_open) found.back().end = next;
        } else if (now != Class::ignorable || point.value == half_space) {
            is_open = false;
        }
        at = next;
    }
    return found;
}

std::vector<Atom> dictionary_words(std::string_view text, const Atom& run) {
    std::vector<Atom> found;
    icu::BreakIterator* breaks = word_breaks();
    UErrorCode status = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;
    const std::unique_ptr<UText, decltype(&utext_close)> words{
        utext_openUTF8(&opened, text.data() + run.begin, static_cast<int64_t>(run.end - run.begin),
                       &status),
        &utext_close};
    if (breaks != nullptr && U_SUCCESS(status)) breaks->setText(words.get(), status);
    if (breaks == nullptr || U_FAILURE(status)) return {run};
    std::size_t begin = run.begin;
    for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
        const std::size_t next = run.begin + static_cast<std::size_t>(end);
        if (next > begin) found.push_back({begin, next, Class::dictionary});
        begin = next;
    }
    return found;
}

}  // namespace hamdel::text
