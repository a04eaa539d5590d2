#include "rest/destination.h"

#include "http/problem.h"
#include "operation/metrics_door.h"
#include "rest/cross_origin.h"

namespace hamdel::edge {
namespace {

Destination answer(std::string_view label, Answer what, const Door* door = nullptr) {
    return {.kind = Destination::Kind::answer,
            .label = label,
            .door = door,
            .page = {std::move(what), {}}};
}

Destination refuse(const Request& request, int status, std::string_view code,
                   const Door* door = nullptr) {
    return answer("unknown", http_problem(status, code, request.request_id), door);
}

Destination wrong_method(const Request& request, std::string allowed, const Door* door) {
    Destination out = refuse(request, 405, "method_not_allowed", door);
    if (allowed.starts_with("GET")) allowed.insert(3, ", HEAD");
    out.page.answer.headers.push_back({"Allow", std::move(allowed)});
    return out;
}

bool is_read(std::string_view method) {
    return method == "GET" || method == "HEAD";
}

Destination below_door(const House& house, Request& request, const Door& door,
                       std::string_view method) {
    std::string_view rest = std::string_view(request.path).substr(door.prefix.size());
    bool has_live = door.topics && door.event_topics;
    if (has_live && (rest == "/live" || rest == "/live/poll")) {
        if (method != "GET") return wrong_method(request, "GET", &door);
        bool is_poll = rest == "/live/poll";
        return {.kind = is_poll ? Destination::Kind::poll : Destination::Kind::live,
                .label = is_poll ? "live_poll" : "live",
                .door = &door};
    }
    std::string allowed;
    if (const Route* route = house.table.find(request, allowed))
        return {.kind = Destination::Kind::route,
                .label = route->operation,
                .route = route,
                .door = &door,
                .body_limit =
                    route->takes_upload ? house.options.limits.upload_bytes : route->body_limit};
    if (!allowed.empty()) return wrong_method(request, allowed, &door);
    return refuse(request, 404, "unknown_path", &door);
}

Destination of_operation(const House& house, const Request& request) {
    const std::string& path = request.path;
    if (path == "/health/live")
        return answer("health", {.status = 200, .body = "{\"status\":\"live\"}"});
    if (path == "/health/ready") return {.kind = Destination::Kind::ready, .label = "health"};
    if (path == "/metrics" && !may_read_metrics(request, house.options.metrics_token))
        return answer("metrics", http_problem(403, "metrics_closed", request.request_id));
    if (path == "/metrics")
        return answer("metrics", {.status = 200,
                                  .body = house.metrics.text(house.store.figures()),
                                  .type = "text/plain; version=0.0.4; charset=utf-8"});
    if (path == "/api/openapi.json") {
        Destination out = answer("openapi", {.status = 200, .body = {}});
        out.page.fixed = house.openapi_text;
        return out;
    }
    return {.kind = Destination::Kind::answer, .label = {}};
}

Destination of_page(const House& house, const Request& request) {
    if (request.path == "/shop" || request.path == "/shop/") {
        if (!house.shop_channel || !find_shop(request)) return refuse(request, 404, "unknown_path");
        return {.kind = Destination::Kind::shop, .label = "shop"};
    }
    // The shop's pages are only shown with their key filled in.
    if (request.path.starts_with("/shop/") && request.path.ends_with(".html"))
        return refuse(request, 404, "unknown_path");
    const Asset* asset = find_page(request.path);
    if (!asset) return refuse(request, 404, "unknown_path");
    return {
        .kind = Destination::Kind::answer, .label = "page", .page = page_answer(*asset, request)};
}

}  // namespace

Destination find_destination(const House& house, Request& request, std::string_view method) {
    const Door* door = house.door_of(request.path);
    if (method == "OPTIONS") {
        if (door && door->cross_origin) return answer("preflight", preflight_answer(request));
        Destination out = answer("options", {.status = 204, .body = {}, .type = {}});
        out.page.answer.headers.push_back(
            {"Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"});
        return out;
    }
    auto known = shape::parse_name<Method>(method == "HEAD" ? "GET" : method);
    if (!known) return refuse(request, 501, "method_unknown", door);
    request.method = *known;
    if (door) return below_door(house, request, *door, method == "HEAD" ? "GET" : method);
    if (!is_read(method)) return wrong_method(request, "GET", nullptr);
    Destination operation = of_operation(house, request);
    if (!operation.label.empty()) return operation;
    return of_page(house, request);
}

}  // namespace hamdel::edge
