// What a live screen sends: a call {"id","method","path","body"}, {"id","watch":[words]} for what
// it shows from now on, or {"type":"ping"}.
#pragma once

#include <string>
#include <string_view>

#include "live/watches.h"

namespace hamdel::edge {

struct ClientFrame {
    enum class Kind { call, watch, ping };
    Kind kind = Kind::call;
    std::string id;
    Request request;  // method, path, query, body and what the frame says of its own
    Watched watched;
};

// Throws Refusal invalid for anything else.
ClientFrame parse_client_frame(std::string_view text);

// The id of a frame, even of one that is wrong otherwise: so that the answer finds its caller.
std::string id_of_frame(std::string_view text);

// {"reply_to":id,"status":…,"body":…}; `body` is JSON text, or empty for null.
std::string reply_frame(std::string_view id, int status, std::string_view body);

}  // namespace hamdel::edge
