// A door is a way in for one sort of actor (agents, visitors, operators): a path prefix, how it
// knows who asks, and what its live screens are told. The modules that own the actors declare the
// doors.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "module/actor.h"
#include "module/request.h"
#include "storage/write.h"

namespace hamdel {

struct Door {
    std::string_view name;    // "agent"
    std::string_view prefix;  // "/api/v1"

    // Who asks. Throws Refusal unauthenticated or forbidden (a wrong CSRF token).
    Actor (*authenticate)(Read& tx, const Request& request) = nullptr;

    // Writes down that the credential is in use. Called beside the request, not inside it, and only
    // when `authenticate` found that it is news.
    void (*used)(Write& tx, const Actor& actor) = nullptr;

    // Other origins may call with a token in the Authorization header (never with cookies).
    bool cross_origin = false;

    // ---- live screens; a door without `topics` has none
    // What every screen of this actor hears. Events reach the topics that `event_topics` names.
    std::vector<std::string> (*topics)(const Actor& actor) = nullptr;
    std::vector<std::string> (*event_topics)(const EventRow& event) = nullptr;
    // The first live screen of an actor opened (told again by every server); the last one, of all
    // servers, closed and stayed closed for 30 s.
    void (*joined)(Write& tx, const Actor& actor) = nullptr;
    void (*left)(Write& tx, const Actor& actor) = nullptr;
    // The server that had the last one died. Of the actor only workspace, type and id are known.
    void (*lost)(Write& tx, const Actor& actor) = nullptr;
    // Whether this actor's coming and going is told at all; absent: everyone's is.
    bool (*is_seen)(const Actor& actor) = nullptr;
};

// What live screens of a door are shown for events of a module: each module that has such events
// lists its sources (Module::frames), so that a door need not know the modules above it. An event
// without a source at a door is not shown there.
struct FrameSource {
    const Door* door;
    std::string_view type_prefix;  // "conversation."
    struct Frame {
        std::string type;  // the event's word at this door
        std::string data;  // JSON text
    };
    // Called once for an event, however many listen; nothing: this one is not shown.
    std::optional<Frame> (*frame)(Read& tx, const EventRow& event);
    // Who hears it; without this, whom the door's `event_topics` names.
    std::vector<std::string> (*topics)(const EventRow& event) = nullptr;
};

// What a live screen may ask to hear besides, since it shows it: a word such as
// "conversation:cnv_…" becomes a topic. A word that no source takes, or that the actor may not
// hear, is left out.
struct WatchSource {
    const Door* door;
    std::string_view word;  // before the colon
    // What is behind the colon; nothing: not for this actor.
    std::optional<std::string> (*topic)(Read& tx, const Actor& actor, std::string_view what);
};

}  // namespace hamdel
