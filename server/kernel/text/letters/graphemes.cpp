#include "graphemes.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace hamdel::text {
namespace {

// Building one costs a hundred times what using it does, and one must not be shared by threads.
icu::BreakIterator* grapheme_breaks() {
    thread_local const std::unique_ptr<icu::BreakIterator> kept = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made{
            icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
        if (U_FAILURE(status)) made.reset();
        return made;
    }();
    return kept.get();
}

bool is_plain(std::string_view text, std::size_t byte) {
    const auto simple = [](char value) { return value >= ' ' && value < 0x7F; };
    return simple(text[byte - 1]) && simple(text[byte]);
}

}  // namespace

std::size_t grapheme_boundary(std::string_view text, std::size_t byte) {
    if (byte == 0 || byte >= text.size()) return byte == 0 ? 0 : text.size();
    if (is_plain(text, byte)) return byte;
    icu::BreakIterator* breaks = grapheme_breaks();
    UErrorCode status = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;
    const std::unique_ptr<UText, decltype(&utext_close)> source{
        utext_openUTF8(&opened, text.data(), static_cast<int64_t>(text.size()), &status),
        &utext_close};
    if (breaks != nullptr && U_SUCCESS(status)) breaks->setText(source.get(), status);
    if (breaks == nullptr || U_FAILURE(status)) return byte;
    const auto wanted = static_cast<int32_t>(byte);
    if (breaks->isBoundary(wanted)) return byte;
    const int32_t found = breaks->preceding(wanted);
    return found < 0 ? 0 : static_cast<std::size_t>(found);
}

}  // namespace hamdel::text
