#include "rest/live_request.h"

#include <algorithm>

#include "kernel/log.h"
#include "rest/cross_origin.h"

namespace hamdel::edge {
namespace {

std::optional<std::string> query_of(const Request& request, std::string_view name) {
    for (const auto& [key, value] : request.query)
        if (key == name) return value;
    return {};
}

}  // namespace

LiveRequest read_live_request(const Request& request, const Door& door, const Limits& limits) {
    LiveRequest out{.wait = limits.poll_wait};
    auto refuse = [&](Refusal why) {
        out.refused = problem_answer(why, request.request_id);
        return out;
    };
    if (!door.cross_origin && !is_own_origin(request))
        return refuse(Refusal(Problem::forbidden, "other_origin"));
    if (auto after = query_of(request, "after")) {
        out.after = shape::whole_number(*after);
        if (!out.after || *out.after < 0) return refuse(wrong_field("after", "wrong_type"));
    }
    if (auto watched = query_of(request, "watch")) out.watched = split_watched(*watched);
    if (auto wait = query_of(request, "wait")) {
        auto length = shape::whole_number(*wait);
        if (!length || *length < 0) return refuse(wrong_field("wait", "wrong_type"));
        out.wait = std::min(out.wait, seconds(std::min<std::int64_t>(*length, 3600)));
    }
    return out;
}

Answer answer_of(std::exception_ptr why, std::string_view request_id) {
    try {
        std::rethrow_exception(why);
    } catch (const Refusal& refusal) {
        return problem_answer(refusal, request_id);
    } catch (const std::exception& error) {
        log::error("request_failed",
                   Json::object({{"request_id", request_id}, {"error", error.what()}}));
        return internal_answer(request_id);
    }
}

}  // namespace hamdel::edge
