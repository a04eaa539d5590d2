#include "notifications/module.h"

#include "accounts/door.h"
#include "notification.h"
#include "notify.h"
#include "routes.h"
#include "schema.h"

namespace hamdel::notifications {
namespace {

// The screens ask for the rest, but what is new goes along, so that it can be shown at once.
std::optional<FrameSource::Frame> frame(Read& tx, const EventRow& event) {
    auto changed = shape::from_json<NotificationsChanged>(event.payload);
    Json data = Json::object({{"notification", Json()}});
    if (changed.id) {
        storage::Arguments where;
        where.add(*changed.id);
        auto found = select_notifications(tx, changed.agent_id, " and n.id = ?", where);
        if (!found.empty()) data.set("notification", parse_json(shape::to_text(found.front())));
    }
    return FrameSource::Frame{event.type, to_text(data)};
}

std::vector<std::string> hearers(const EventRow& event) {
    return {accounts::agent_topic(shape::from_json<NotificationsChanged>(event.payload).agent_id)};
}

}  // namespace

const Module& module() {
    static const Route* const routes[] = {&list_notifications_route, &read_notifications_route,
                                          &show_preferences_route,   &change_preferences_route,
                                          &make_push_key_route,      &subscribe_to_pushes_route,
                                          &end_pushes_route};
    static const storage::Migration migrations[] = {first_schema, push_schema};
    static const FrameSource frames[] = {
        {&accounts::agent_door, "notification.", frame, hearers},
    };
    static const storage::SubscriberSpec subscribers[] = {notify_subscriber()};
    static const Module out{.name = "notifications",
                            .migrations = migrations,
                            .routes = routes,
                            .frames = frames,
                            .subscribers = subscribers};
    return out;
}

}  // namespace hamdel::notifications
