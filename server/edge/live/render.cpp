#include "live/render.h"

#include "kernel/log.h"

namespace hamdel::edge {
namespace {

std::string event_text(const EventRow& event, const FrameSource::Frame& shown) {
    std::string out = "{\"seq\":" + std::to_string(event.seq) + ",\"type\":";
    write_json_string(out, shown.type);
    out += ",\"at\":\"" + to_iso(event.at) + "\",\"data\":";
    out += shown.data.empty() ? "null" : shown.data;
    out += '}';
    return out;
}

// One event that cannot be shown must not hold up those behind it.
void tell_failure(const Door& door, const EventRow& event, const std::exception& error) {
    log::error("frame_failed", Json::object({{"door", door.name},
                                             {"type", event.type},
                                             {"seq", event.seq},
                                             {"error", error.what()}}));
}

}  // namespace

Renderer::Renderer(std::span<const Module* const> modules) {
    for (const Module* module : modules)
        for (const FrameSource& source : module->frames)
            sources_.push_back(&source);
}

const FrameSource* Renderer::find(const Door& door, std::string_view type) const {
    const FrameSource* best = nullptr;
    for (const FrameSource* source : sources_)
        if (source->door == &door && type.starts_with(source->type_prefix) &&
            (!best || source->type_prefix.size() > best->type_prefix.size()))
            best = source;
    return best;
}

std::vector<std::string> Renderer::topics(const Door& door, const EventRow& event) const {
    const FrameSource* source = find(door, event.type);
    if (!source) return {};
    try {
        return source->topics ? source->topics(event) : door.event_topics(event);
    } catch (const std::exception& error) {
        tell_failure(door, event, error);
        return {};
    }
}

SharedFrame Renderer::render(Read& tx, const Door& door, const EventRow& event) const {
    const FrameSource* source = find(door, event.type);
    if (!source) return {};
    try {
        auto shown = source->frame(tx, event);
        if (!shown) return {};
        return text_frame(event_text(event, *shown), event.seq);
    } catch (const std::exception& error) {
        tell_failure(door, event, error);
        return {};
    }
}

std::string hello_frame(std::int64_t seq, bool resync) {
    return "{\"type\":\"hello\",\"seq\":" + std::to_string(seq) +
           ",\"resync\":" + (resync ? "true" : "false") + "}";
}

}  // namespace hamdel::edge
