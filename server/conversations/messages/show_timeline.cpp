#include <algorithm>

#include "conversations/may.h"
#include "conversations/standing.h"
#include "conversations/timeline.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct ShowTimeline : PageBeforeAsked {
    ConversationId id;

    static constexpr auto fields =
        shape::joined(shape::fields(shape::path("id", &ShowTimeline::id)), PageBeforeAsked::fields);
};

struct Timeline {
    std::vector<TimelineItem> data;
    BackwardMeta meta;

    static constexpr std::string_view shape_name = "Timeline";
    static constexpr auto fields =
        shape::fields(shape::field("data", &Timeline::data), shape::field("meta", &Timeline::meta));
};

// Messages speak for themselves, and positions are no news: neither gets a line of its own.
constexpr std::string_view shown_events =
    "type in ('conversation.assigned', 'conversation.resolved', 'conversation.reopened', "
    "'conversation.snoozed', 'conversation.woken', 'conversation.waiting', 'conversation.tagged', "
    "'conversation.changed', 'conversation.marked_spam', 'conversation.merged', "
    "'conversation.moved', 'conversation.linked', 'conversation.unlinked', "
    "'conversation.take_over_asked', 'conversation.take_over_answered', 'conversation.rated')";

std::vector<Message> page_of_messages(Read& tx, const ShowTimeline& in) {
    storage::Arguments arguments;
    arguments.add(in.id);
    std::string where = "where m.conversation_id = ?";
    if (auto place = in.place()) {
        where += " and m.id < ?";
        arguments.add(place->second);
    }
    where += " order by m.id desc limit ?";
    arguments.add(in.size + 1);
    return select_messages(tx, where, arguments);
}

TimelineItem item_of(EventRow row) {
    Json data = row.payload["changes"];
    if (const Json* before = row.payload.find("before")) data.set("before", *before);
    return {.type = TimelineType::event,
            .at = row.at,
            .event = TimelineEvent{.id = std::to_string(row.seq),
                                   .type = row.type,
                                   .actor = shape::from_json<ActorView>(row.actor),
                                   .at = row.at,
                                   .data = std::move(data)}};
}

// The events between the page's first message and the first of the page after it.
void add_events(Read& tx, const Actor& who, const ShowTimeline& in, Instant from, Instant until,
                std::vector<TimelineItem>& items) {
    auto rows = tx.all<EventRow>(
        "select seq, workspace_id, type, conversation_id, customer_id, at, actor, payload from "
        "event "
        "where workspace_id = ? and conversation_id = ? and at >= ? and at < ? and " +
            std::string(shown_events) + " order by seq limit 500",
        who.workspace, in.id, from, until);
    for (EventRow& row : rows)
        items.push_back(item_of(std::move(row)));
}

Timeline show_timeline(Read& tx, const Actor& who, const ShowTimeline& in) {
    standing(tx, who, in.id);
    auto messages = page_of_messages(tx, in);
    Timeline out;
    out.meta.has_more = messages.size() > static_cast<std::size_t>(in.size);
    if (out.meta.has_more) messages.resize(static_cast<std::size_t>(in.size));
    Instant until{in.place().value_or(Place2{INT64_MAX}).first};
    Instant from = out.meta.has_more ? messages.back().created_at : Instant{0};
    if (out.meta.has_more)
        out.meta.before_cursor =
            encode_place({messages.back().created_at.ms, messages.back().id.value});
    for (Message& message : messages)
        out.data.push_back({.type = TimelineType::message,
                            .at = message.created_at,
                            .message = std::move(message)});
    std::ranges::reverse(out.data);
    add_events(tx, who, in, from, until, out.data);
    std::ranges::stable_sort(out.data, {}, &TimelineItem::at);
    return out;
}

}  // namespace

constinit const Route show_timeline_route =
    get<show_timeline>("/conversations/{id}/timeline", may::read,
                       "Messages and events, the newest page first, the oldest first inside it.");

}  // namespace hamdel::conversations
