// The routes of notifications.
#pragma once

#include "module/route.h"

namespace hamdel::notifications {

extern const Route list_notifications_route;
extern const Route read_notifications_route;
extern const Route show_preferences_route;
extern const Route change_preferences_route;

}  // namespace hamdel::notifications
