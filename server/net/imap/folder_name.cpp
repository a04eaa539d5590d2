#include "imap/folder_name.h"

#include <unicode/ucnv.h>

#include <algorithm>

#include "kernel/text/text.h"

namespace hamdel::net {

std::optional<std::string> name_on_the_wire(const std::string& folder) {
    bool has_controls = std::any_of(folder.begin(), folder.end(),
                                    [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    if (folder.empty() || folder.size() > 500 || has_controls || !text::is_valid_utf8(folder))
        return {};
    std::string out(folder.size() * 4 + 16, '\0');
    UErrorCode error = U_ZERO_ERROR;
    std::int32_t size = ucnv_convert("IMAP-mailbox-name", "UTF-8", out.data(), int(out.size()),
                                     folder.data(), int(folder.size()), &error);
    if (U_FAILURE(error)) return {};
    out.resize(std::size_t(size));
    return out;
}

}  // namespace hamdel::net
