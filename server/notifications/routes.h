// The routes of notifications.
#pragma once

#include "module/route.h"

namespace hamdel::notifications {

extern const Route list_notifications_route;
extern const Route read_notifications_route;
extern const Route show_preferences_route;
extern const Route change_preferences_route;
extern const Route make_push_key_route;
extern const Route subscribe_to_pushes_route;
extern const Route end_pushes_route;

}  // namespace hamdel::notifications
