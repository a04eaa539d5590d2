#include "rest/cross_origin.h"

namespace hamdel::edge {

void allow_origin(Answer& answer, const Request& request) {
    answer.headers.push_back({"Vary", "Origin"});
    std::string_view origin = request.header("origin");
    if (origin.empty()) return;
    answer.headers.push_back({"Access-Control-Allow-Origin", std::string(origin)});
    answer.headers.push_back(
        {"Access-Control-Expose-Headers",
         "Retry-After, X-Request-Id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset"});
}

Answer preflight_answer(const Request& request) {
    Answer out{.status = 204, .body = {}, .type = {}};
    allow_origin(out, request);
    out.headers.push_back({"Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE"});
    out.headers.push_back({"Access-Control-Allow-Headers",
                           "Authorization, Content-Type, Idempotency-Key, X-Request-Id"});
    out.headers.push_back({"Access-Control-Max-Age", "600"});
    return out;
}

bool is_own_origin(const Request& request) {
    std::string_view origin = request.header("origin");
    if (origin.empty()) return true;  // no browser
    std::size_t at = origin.find("://");
    if (at == std::string_view::npos) return false;
    return origin.substr(at + 3) == request.header("host");
}

}  // namespace hamdel::edge
