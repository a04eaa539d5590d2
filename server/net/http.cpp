#include "net/http.h"

#include <algorithm>
#include <memory>

#include "curl/easy.h"

namespace hamdel::net {
namespace {

struct Taken {
    std::string body;
    std::size_t most;
};

std::size_t take(const char* bytes, std::size_t, std::size_t count, void* into) {
    auto& taken = *static_cast<Taken*>(into);
    if (taken.body.size() + count > taken.most) return 0;
    taken.body.append(bytes, count);
    return count;
}

std::string part_of(CURLU* parsed, CURLUPart part) {
    char* found = nullptr;
    if (curl_url_get(parsed, part, &found, 0) != CURLUE_OK) return {};
    std::string out(found);
    curl_free(found);
    return out;
}

}  // namespace

bool is_callable(const std::string& url, const Outward& outward) {
    if (!is_one_line(url)) return false;
    std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), curl_url_cleanup);
    if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
        return false;
    std::string scheme = part_of(parsed.get(), CURLUPART_SCHEME);
    bool is_known = scheme == "https" || (outward.may_stay_inside && scheme == "http");
    return is_known && !part_of(parsed.get(), CURLUPART_HOST).empty() &&
           part_of(parsed.get(), CURLUPART_USER).empty() &&
           part_of(parsed.get(), CURLUPART_PASSWORD).empty();
}

HttpAnswer call(const HttpCall& call, const Outward& outward) try {
    if (!is_callable(call.url, outward)) throw NoAnswer("not an address to call: " + call.url);
    Easy easy;
    Taken taken{.body = {}, .most = call.longest_answer};
    easy.set(CURLOPT_URL, call.url.c_str());
    easy.set(CURLOPT_CUSTOMREQUEST, call.method.c_str());
    easy.set(CURLOPT_PROTOCOLS_STR, outward.may_stay_inside ? "http,https" : "https");
    easy.set(CURLOPT_NOSIGNAL, 1L);
    easy.set(CURLOPT_PROXY, "");
    auto longest = long(std::max<std::int64_t>(1, call.longest.ms));
    easy.set(CURLOPT_TIMEOUT_MS, longest);
    easy.set(CURLOPT_CONNECTTIMEOUT_MS, std::min(longest, 10'000L));
    easy.set(CURLOPT_WRITEFUNCTION, &take);
    easy.set(CURLOPT_WRITEDATA, &taken);
    if (!outward.may_stay_inside) easy.stay_outside();
    if (!call.body.empty() || call.method != "GET") {
        easy.set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(call.body.size()));
        easy.set(CURLOPT_POSTFIELDS, call.body.data());
    }
    easy.add_line("Expect:");
    for (const auto& [name, value] : call.headers) {
        if (!is_one_line(name) || !is_one_line(value)) throw NoAnswer("a header of two lines");
        easy.add_line(name + ": " + value);
    }
    easy.set(CURLOPT_HTTPHEADER, easy.lines);
    if (CURLcode result = curl_easy_perform(easy.handle); result != CURLE_OK)
        throw NoAnswer(curl_easy_strerror(result));
    long status = 0;
    curl_off_t wait = 0;
    curl_easy_getinfo(easy.handle, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(easy.handle, CURLINFO_RETRY_AFTER, &wait);
    return {int(status), std::move(taken.body), seconds(wait)};
} catch (const CannotCall& cannot) {
    throw NoAnswer(cannot.what());
}

}  // namespace hamdel::net
