#include <zstd.h>

#include "incoming/raw.h"
#include "kernel/errors.h"

namespace hamdel::email {
namespace {

constexpr int level = 3;
constexpr std::size_t largest_raw = 256u << 20;

}  // namespace

storage::BlobName keep_raw(const storage::Blobs& blobs, std::string_view bytes) {
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    std::size_t size =
        ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), level);
    if (ZSTD_isError(size)) throw std::runtime_error("a mail cannot be packed");
    packed.resize(size);
    return blobs.put(packed);
}

std::string unpacked(std::string_view packed) {
    unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    // The two signs of a broken or endless frame are larger than any mail.
    if (size > largest_raw) throw Refusal(Problem::not_found, "original");
    std::string out(static_cast<std::size_t>(size), '\0');
    std::size_t done = ZSTD_decompress(out.data(), out.size(), packed.data(), packed.size());
    if (ZSTD_isError(done)) throw Refusal(Problem::not_found, "original");
    out.resize(done);
    return out;
}

}  // namespace hamdel::email
