// When an agent does not want to be disturbed.
#include "conversations/may.h"
#include "kernel/errors.h"
#include "module/record.h"
#include "notification.h"
#include "routes.h"

namespace hamdel::notifications {
namespace {

struct Preferences {
    std::optional<Instant> quiet_until;

    static constexpr std::string_view shape_name = "NotificationPreferences";
    static constexpr auto fields = shape::fields(
        shape::field("quiet_until", &Preferences::quiet_until,
                     "Until then nothing sounds or pops up; null: nothing holds it back."));
};

struct ShowPreferences {
    static constexpr auto fields = shape::fields();
};

Preferences show_preferences(Read& tx, const Actor& who, const ShowPreferences&) {
    auto kept = tx.one<Preferences>(
        "select quiet_until from notification_preference where agent_id = ? and quiet_until > ?",
        who.agent(), tx.now());
    return kept.value_or(Preferences{});
}

struct ChangePreferences {
    int quiet_minutes = 0;

    static constexpr int most_minutes = 24 * 60;
    static constexpr auto fields =
        shape::fields(shape::body("quiet_minutes", &ChangePreferences::quiet_minutes,
                                  "Holds everything back for so long from now; 0: no longer.",
                                  shape::between(0, most_minutes)));
};

// The agent's other screens hold back as well.
Preferences change_preferences(Write& tx, const Actor& who, const ChangePreferences& in) {
    if (!who.agent()) throw Refusal(Problem::forbidden, "agents_only");
    Preferences now;
    if (in.quiet_minutes > 0) now.quiet_until = tx.now() + minutes(in.quiet_minutes);
    tx.run(
        "insert into notification_preference values (?, ?) on conflict (agent_id) do update "
        "set quiet_until = excluded.quiet_until",
        who.agent(), now.quiet_until);
    record(tx, who, NotificationsChanged{who.agent(), {}});
    return now;
}

}  // namespace

constinit const Route show_preferences_route =
    get<show_preferences>("/me/notifications", conversations::may::read, "Whether I may be told.");
constinit const Route change_preferences_route = patch<change_preferences>(
    "/me/notifications", conversations::may::read, "Asks not to be disturbed, for a while.");

}  // namespace hamdel::notifications
