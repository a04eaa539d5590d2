#include "gmime.h"

#include <gmime/gmime.h>

#include <mutex>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#include <sanitizer/lsan_interface.h>
#endif
#endif

namespace hamdel::mail {
namespace {

void begin() {
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
    // GMime does not free the entries of its own that are replaced below: 16 bytes each, once.
    __lsan::ScopedDisabler until_end;
#endif
#endif
    g_mime_init();
    // A mail within a mail stays bytes: whoever wants to see into it reads it as a mail.
    for (const char* subtype : {"rfc822", "rfc2822", "global", "news", "partial"})
        g_mime_object_register_type("message", subtype, g_mime_part_get_type());
}

}  // namespace

void begin_gmime() {
    static std::once_flag begun;
    std::call_once(begun, begin);
}

}  // namespace hamdel::mail
