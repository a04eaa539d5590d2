#include "order.h"

#include <unicode/ucol.h>
#include <unicode/unistr.h>

#include <memory>

#include "kernel/text/fold.h"

namespace hamdel::customers {
namespace {

constexpr std::int32_t longest_key = 120;

struct Closes {
    void operator()(UCollator* collator) const { ucol_close(collator); }
};

std::unique_ptr<UCollator, Closes> open_collator() {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<UCollator, Closes> out(ucol_open("fa", &error));
    if (U_FAILURE(error)) throw std::runtime_error("the collator of names is missing");
    ucol_setStrength(out.get(), UCOL_PRIMARY);
    return out;
}

}  // namespace

std::string name_order(std::string_view name) {
    thread_local const auto collator = open_collator();
    auto folded = icu::UnicodeString::fromUTF8(text::fold(name));
    std::uint8_t key[longest_key];
    std::int32_t size =
        ucol_getSortKey(collator.get(), folded.getBuffer(), folded.length(), key, longest_key);
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (std::int32_t at = 0; at + 1 < std::min(size, longest_key); ++at) {
        out += digits[key[at] >> 4];
        out += digits[key[at] & 15];
    }
    return out;
}

}  // namespace hamdel::customers
