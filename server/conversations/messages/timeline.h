// What happened in a conversation, in order: messages, and events as quiet lines.
#pragma once

#include "conversations/find.h"
#include "module/actor.h"

namespace hamdel::conversations {

struct TimelineEvent {
    std::string id;
    std::string type;
    ActorView actor;
    Instant at;
    Json data;

    static constexpr std::string_view shape_name = "TimelineEvent";
    static constexpr auto fields = shape::fields(
        shape::field("id", &TimelineEvent::id), shape::field("type", &TimelineEvent::type),
        shape::field("actor", &TimelineEvent::actor), shape::field("at", &TimelineEvent::at),
        shape::field("data", &TimelineEvent::data));
};

enum class TimelineType { message, event };
constexpr auto names(TimelineType) {
    return std::array<std::string_view, 2>{"message", "event"};
}

struct TimelineItem {
    TimelineType type = TimelineType::message;
    Instant at;
    std::optional<Message> message;
    std::optional<TimelineEvent> event;

    static constexpr std::string_view shape_name = "TimelineItem";
    static constexpr auto fields = shape::fields(shape::field("type", &TimelineItem::type),
                                                 shape::field("at", &TimelineItem::at),
                                                 shape::field("message", &TimelineItem::message),
                                                 shape::field("event", &TimelineItem::event));
};

struct BackwardMeta {
    bool has_more = false;
    std::optional<std::string> before_cursor;

    static constexpr std::string_view shape_name = "BackwardMeta";
    static constexpr auto fields =
        shape::fields(shape::field("has_more", &BackwardMeta::has_more),
                      shape::field("before_cursor", &BackwardMeta::before_cursor));
};

}  // namespace hamdel::conversations
