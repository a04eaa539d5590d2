// Token buckets by credential and by address. Lives on the edge's own thread.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <unordered_map>

#include "edge/bounds.h"
#include "module/request.h"

namespace hamdel::edge {

using Moment = std::chrono::steady_clock::time_point;

class RateLimit {
  public:
    explicit RateLimit(const Limits& limits) : limits_(limits) {}

    struct Verdict {
        bool admitted = true;
        bool limited = false;  // whether there is a limit at all; the figures are of it
        std::int64_t limit = 0, remaining = 0;
        std::int64_t reset = 0;        // seconds until the bucket is full
        std::int64_t retry_after = 0;  // seconds until one more is admitted
    };
    // `key` is what key_of said; an empty one means by address.
    Verdict admit(std::string_view key, std::string_view address, Moment now);
    // A credential that nobody knows: whoever sent it pays by address, or guessing would be free.
    void refused_credential(std::string_view address, Moment now);
    // Forgets buckets that are full again.
    void sweep(Moment now);

    // The bucket of a request's credential: a hash, so that no secret is kept. Empty without one.
    static std::string key_of(const Request& request);

  private:
    struct Bucket {
        double tokens = 0;
        Moment at;
    };
    struct Size {
        double burst, rate;
    };
    using Buckets = std::unordered_map<std::string, Bucket>;
    static Bucket& fill(Buckets& buckets, std::string_view key, Size size, Moment now);
    static Verdict take(Bucket& bucket, Size size);

    const Limits& limits_;
    Buckets credentials_, addresses_;
};

}  // namespace hamdel::edge
