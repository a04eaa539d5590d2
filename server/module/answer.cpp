#include "module/answer.h"

#include <algorithm>

#include "kernel/shape.h"

namespace hamdel {
namespace {

struct Kind {
    int status;
    std::string_view title;
};

Kind kind_of(Problem problem) {
    switch (problem) {
        case Problem::invalid:
            return {422, "The input is not valid"};
        case Problem::unauthenticated:
            return {401, "Sign in first"};
        case Problem::forbidden:
            return {403, "Not permitted"};
        case Problem::not_found:
            return {404, "Not found"};
        case Problem::conflict:
            return {409, "Not possible in this state"};
        case Problem::too_large:
            return {413, "Too large"};
        case Problem::too_many:
            return {429, "Too many requests"};
        case Problem::unavailable:
            return {503, "Not available at the moment"};
    }
    return {500, "Internal error"};
}

Answer problem(int status, std::string_view title, Json document, std::string_view request_id) {
    Json out = Json::object({{"type", "about:blank"}, {"title", title}, {"status", status}});
    for (Json::Member& member : *document.object())
        out.set(member.first, std::move(member.second));
    out.set("request_id", request_id);
    return {.status = status, .body = to_text(out), .type = "application/problem+json"};
}

}  // namespace

int status_of(Problem kind) {
    return kind_of(kind).status;
}

Answer problem_answer(const Refusal& why, std::string_view request_id) {
    auto [status, title] = kind_of(why.kind);
    // What could not even be read is a bad request; what was read and is wrong is 422.
    if (why.kind == Problem::invalid && why.code.starts_with("malformed")) status = 400;
    Json document = Json::object({{"code", why.code}});
    if (!why.fields.empty()) {
        Json fields{Json::Array{}};
        for (const FieldProblem& wrong : why.fields) {
            Json one = Json::object({{"field", wrong.field}, {"code", wrong.code}});
            if (wrong.limit) one.set("limit", *wrong.limit);
            fields.push(std::move(one));
        }
        document.set("fields", std::move(fields));
    }
    if (why.limit) document.set("limit", *why.limit);
    Answer out = problem(status, title, std::move(document), request_id);
    // Whole seconds, at least one: a client that obeyed must not come too early.
    if (why.retry || why.kind == Problem::unavailable || why.kind == Problem::too_many) {
        std::int64_t ms = std::max<std::int64_t>(why.retry.value_or(seconds(1)).ms, 1);
        out.headers.push_back({"Retry-After", std::to_string((ms + 999) / 1000)});
    }
    if (why.kind == Problem::unauthenticated) out.headers.push_back({"WWW-Authenticate", "Bearer"});
    return out;
}

Answer internal_answer(std::string_view request_id) {
    return problem(500, "Internal error", Json::object({{"code", "internal"}}), request_id);
}

}  // namespace hamdel
