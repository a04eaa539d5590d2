#include "conversations/may.h"
#include "kernel/errors.h"
#include "module/page.h"
#include "notification.h"
#include "routes.h"

namespace hamdel::notifications {
namespace {

struct ListNotifications {
    static constexpr auto fields = shape::fields();
};

constexpr int most_shown = 100;

struct Notifications {
    std::vector<Notification> data;
    std::int64_t unread = 0;

    static constexpr std::string_view shape_name = "Notifications";
    static constexpr auto fields =
        shape::fields(shape::field("data", &Notifications::data, "The latest, at most a hundred."),
                      shape::field("unread", &Notifications::unread));
};

Notifications list_notifications(Read& tx, const Actor& who, const ListNotifications&) {
    storage::Arguments limit;
    limit.add(most_shown);
    return {select_notifications(tx, who.agent(), " order by n.at desc, n.id desc limit ?", limit),
            tx.value<std::int64_t>(
                "select count(*) from notification where agent_id = ? and read_at is null",
                who.agent())};
}

struct ReadNotifications {
    std::optional<NotificationId> id;

    static constexpr auto fields =
        shape::fields(shape::body("id", &ReadNotifications::id, "This one; null: all there are."));
};

Nothing read_notifications(Write& tx, const Actor& who, const ReadNotifications& in) {
    storage::Arguments where;
    if (in.id) where.add(*in.id);
    if (in.id && select_notifications(tx, who.agent(), " and n.id = ?", where).empty())
        throw Refusal(Problem::not_found, "notification");
    read_some(tx, who.workspace, who.agent(), in.id ? " and id = ?" : "", where);
    return {};
}

}  // namespace

constinit const Route list_notifications_route = get<list_notifications>(
    "/notifications", conversations::may::read, "What I should hear of, the latest first.");
constinit const Route read_notifications_route = post<read_notifications>(
    "/notifications/read", conversations::may::read, "Says that I have heard of it.");

}  // namespace hamdel::notifications
