#include "channels/email/module.h"

#include "outgoing/queue_mails.h"
#include "routes.h"
#include "schema.h"

namespace hamdel::email {

const Module& module() {
    static const Route* const routes[] = {
        &list_email_channels_route,    &create_email_channel_route, &change_email_channel_route,
        &check_email_channel_route,    &show_email_check_route,     &list_mails_route,
        &list_bounced_addresses_route, &show_mail_copies_route,     &set_mail_copies_route,
        &forward_message_route,        &show_mail_page_route,       &show_mail_picture_route,
        &show_mail_original_route,     &show_mail_head_route,       &make_signing_key_route,
        &change_signing_route};
    static const storage::Migration migrations[] = {first_schema,     sending_schema,
                                                    recipient_schema, changes_schema,
                                                    copies_schema,    signing_schema};
    static const storage::SubscriberSpec subscribers[] = {queue_mails()};
    static const Module out{
        .name = "email", .migrations = migrations, .routes = routes, .subscribers = subscribers};
    return out;
}

}  // namespace hamdel::email
