// Making a channel of mail without a request: for the demo and tests.
#pragma once

#include "conversations/channels.h"

namespace hamdel::email {

struct NewMailbox {
    std::string name;
    std::string address;
    std::string locale = "fa";
    std::string smtp_host = {};  // empty: nothing leaves
    int smtp_port = 0;
};

conversations::ChannelId create_mailbox(Write& tx, WorkspaceId workspace, const NewMailbox& in);

}  // namespace hamdel::email
