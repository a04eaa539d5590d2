// The routes of mail.
#pragma once

#include "module/route.h"

namespace hamdel::email {

extern const Route list_email_channels_route;
extern const Route create_email_channel_route;
extern const Route change_email_channel_route;
extern const Route check_email_channel_route;
extern const Route show_email_check_route;
extern const Route list_mails_route;

}  // namespace hamdel::email
