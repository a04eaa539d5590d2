#include "module/base64.h"

#include <sodium.h>

namespace hamdel {
namespace {

constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

}  // namespace

std::string to_base64url(std::string_view bytes) {
    std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), variant);
    out.pop_back();  // the terminating zero
    return out;
}

std::optional<std::string> from_base64url(std::string_view letters) {
    std::string out(letters.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), letters.data(),
                          letters.size(), nullptr, &size, nullptr, variant) != 0)
        return {};
    out.resize(size);
    return out;
}

}  // namespace hamdel
