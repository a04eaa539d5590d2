#include "origin.h"

#include "kernel/errors.h"

namespace hamdel::chat {

void check_origin(const Settings& settings, const CameFrom& came_from) {
    if (settings.allowed_origins.empty() || came_from.origin.empty()) return;
    if (came_from.origin == "https://" + came_from.host ||
        came_from.origin == "http://" + came_from.host)
        return;
    for (const std::string& allowed : settings.allowed_origins)
        if (allowed == came_from.origin) return;
    throw Refusal(Problem::forbidden, "origin_not_allowed");
}

}  // namespace hamdel::chat
