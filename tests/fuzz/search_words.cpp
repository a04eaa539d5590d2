// What is typed into the search box: taken apart without a crash, and days with it.
#include "lists/search_words.h"

#include "kernel/calendar.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    std::string_view typed(reinterpret_cast<const char*>(data), size);
    auto asked = hamdel::conversations::search_words(typed);
    if (asked.filters.size() > 10) __builtin_trap();
    for (const auto& filter : asked.filters)
        hamdel::start_of_day(filter.value, "Asia/Tehran");
    return 0;
}
