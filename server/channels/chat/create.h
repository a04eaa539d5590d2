// Making a chat channel without a request: for the first start, the demo and tests.
#pragma once

#include <string>
#include <string_view>

#include "storage/write.h"

namespace hamdel::chat {

struct NewChat {
    std::string name;
    std::string locale = "fa";
    std::string greeting;
    std::int64_t messages_a_minute = 30;  // of one visitor
};

// The key by which a page names the channel.
std::string create_chat(Write& tx, WorkspaceId workspace, const NewChat& in);

// The key of the first chat channel of any workspace, for the demo's shop page; empty without one.
std::string first_key(Read& tx);

}  // namespace hamdel::chat
