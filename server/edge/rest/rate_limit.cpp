#include "rest/rate_limit.h"

#include <sodium.h>
#include <algorithm>
#include <cmath>

namespace hamdel::edge {
namespace {

double seconds_between(Moment earlier, Moment later) {
    return std::chrono::duration<double>(later - earlier).count();
}

}  // namespace

RateLimit::Bucket& RateLimit::fill(Buckets& buckets, std::string_view key, Size size, Moment now) {
    auto [found, is_new] = buckets.try_emplace(std::string(key), Bucket{size.burst, now});
    Bucket& bucket = found->second;
    double more = std::max(0.0, seconds_between(bucket.at, now)) * size.rate;
    bucket.tokens = std::min(size.burst, bucket.tokens + more);
    bucket.at = now;
    return bucket;
}

RateLimit::Verdict RateLimit::take(Bucket& bucket, Size size) {
    Verdict out{.limited = true, .limit = static_cast<std::int64_t>(size.burst)};
    out.admitted = bucket.tokens >= 1;
    if (out.admitted)
        bucket.tokens -= 1;
    else
        out.retry_after = std::max(1L, std::lround(std::ceil((1 - bucket.tokens) / size.rate)));
    out.remaining = static_cast<std::int64_t>(bucket.tokens);
    out.reset = std::lround(std::ceil((size.burst - bucket.tokens) / size.rate));
    return out;
}

RateLimit::Verdict RateLimit::admit(std::string_view key, std::string_view address, Moment now) {
    bool by_credential = !key.empty();
    Size size{limits_.address_burst, limits_.address_rate};
    if (by_credential) {
        // An address that has used itself up with wrong credentials has to wait as well.
        if (size.rate > 0) {
            auto guilty = addresses_.find(std::string(address));
            if (guilty != addresses_.end() && fill(addresses_, address, size, now).tokens < 0)
                return take(guilty->second, size);
        }
        size = {limits_.credential_burst, limits_.credential_rate};
    }
    if (size.rate <= 0) return {};
    return take(
        fill(by_credential ? credentials_ : addresses_, by_credential ? key : address, size, now),
        size);
}

void RateLimit::refused_credential(std::string_view address, Moment now) {
    Size size{limits_.address_burst, limits_.address_rate};
    if (size.rate <= 0) return;
    Bucket& bucket = fill(addresses_, address, size, now);
    bucket.tokens = std::max(bucket.tokens - 1, -size.rate);
}

void RateLimit::sweep(Moment now) {
    auto forget = [now](Buckets& buckets, Size size) {
        std::erase_if(buckets, [&](const auto& entry) {
            const Bucket& bucket = entry.second;
            return bucket.tokens + seconds_between(bucket.at, now) * size.rate >= size.burst;
        });
    };
    forget(credentials_, {limits_.credential_burst, limits_.credential_rate});
    forget(addresses_, {limits_.address_burst, limits_.address_rate});
}

std::string RateLimit::key_of(const Request& request) {
    std::string_view secret = request.bearer();
    if (secret.empty()) secret = request.header("cookie");
    if (secret.empty()) return {};
    std::string out(16, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(out.data()), out.size(),
                       reinterpret_cast<const unsigned char*>(secret.data()), secret.size(),
                       nullptr, 0);
    return out;
}

}  // namespace hamdel::edge
