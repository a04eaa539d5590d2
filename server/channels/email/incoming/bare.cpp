#include "incoming/bare.h"

#include "conversations/message.h"
#include "incoming/raw.h"

namespace hamdel::email {

Arrived bare_mail(const storage::Blobs& blobs, std::string_view bytes, const std::string& key,
                  std::string_view locale) {
    Arrived out;
    out.size = std::ssize(bytes);
    out.raw = keep_raw(blobs, bytes);
    out.key = key.empty() ? out.raw.hash : key;
    out.mail.warnings = {"not_taken_apart"};
    out.wording = conversations::Wording(
        locale == "fa"
            ? "نامه‌ای رسید که باز نشد. اصل آن پیوست است."
            : "A mail arrived that could not be opened. The original is attached.");
    if (bytes.empty() || out.size > conversations::largest_attachment) {
        out.left_out = 1;
        return out;
    }
    storage::BlobName kept = blobs.put(bytes);
    out.files.push_back(
        {{.hash = kept.hash, .size = kept.size, .type = "message/rfc822"}, "mail.eml"});
    return out;
}

}  // namespace hamdel::email
