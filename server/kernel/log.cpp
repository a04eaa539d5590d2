#include "kernel/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "kernel/time.h"

namespace hamdel::log {
namespace {

spdlog::logger& logger() {
    static auto made = [] {
        auto out = spdlog::stderr_logger_mt("hamdel");
        out->set_pattern("%v");
        return out;
    }();
    return *made;
}

void write(spdlog::level::level_enum level, std::string_view name, std::string_view event,
           const Json& values) {
    if (!logger().should_log(level)) return;
    Json line =
        Json::object({{"time", to_iso(SystemClock().now())}, {"level", name}, {"event", event}});
    if (const Json::Object* members = values.object())
        for (const Json::Member& member : *members)
            line.set(member.first, member.second);
    logger().log(level, to_text(line));
}

}  // namespace

void set_level(Level least) {
    constexpr spdlog::level::level_enum levels[] = {spdlog::level::debug, spdlog::level::info,
                                                    spdlog::level::warn, spdlog::level::err};
    logger().set_level(levels[static_cast<int>(least)]);
}

void debug(std::string_view event, const Json& values) {
    write(spdlog::level::debug, "debug", event, values);
}
void info(std::string_view event, const Json& values) {
    write(spdlog::level::info, "info", event, values);
}
void warning(std::string_view event, const Json& values) {
    write(spdlog::level::warn, "warning", event, values);
}
void error(std::string_view event, const Json& values) {
    write(spdlog::level::err, "error", event, values);
}

}  // namespace hamdel::log
