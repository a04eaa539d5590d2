#include "http/problem.h"

#include "http/head.h"
#include "kernel/json.h"

namespace hamdel::edge {

Answer http_problem(int status, std::string_view code, std::string_view request_id) {
    Json document = Json::object({{"type", "about:blank"},
                                  {"title", reason_of(status)},
                                  {"status", status},
                                  {"code", code},
                                  {"request_id", request_id}});
    Answer out{.status = status, .body = to_text(document), .type = "application/problem+json"};
    if (status == 503) out.headers.push_back({"Retry-After", "1"});
    return out;
}

}  // namespace hamdel::edge
