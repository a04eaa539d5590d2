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
extern const Route list_bounced_addresses_route;
extern const Route show_mail_copies_route;
extern const Route set_mail_copies_route;
extern const Route forward_message_route;
extern const Route show_mail_page_route;
extern const Route show_mail_picture_route;
extern const Route show_mail_original_route;
extern const Route show_mail_head_route;
extern const Route make_signing_key_route;
extern const Route change_signing_route;

}  // namespace hamdel::email
