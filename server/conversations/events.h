// The words of conversation events.
#pragma once

#include <string_view>

namespace hamdel::conversations::events {

inline constexpr std::string_view created = "conversation.created";
inline constexpr std::string_view received = "conversation.received";
inline constexpr std::string_view replied = "conversation.replied";
inline constexpr std::string_view noted = "conversation.noted";
inline constexpr std::string_view assigned = "conversation.assigned";
inline constexpr std::string_view resolved = "conversation.resolved";
inline constexpr std::string_view reopened = "conversation.reopened";
inline constexpr std::string_view snoozed = "conversation.snoozed";
inline constexpr std::string_view woken = "conversation.woken";
inline constexpr std::string_view waiting = "conversation.waiting";
inline constexpr std::string_view tagged = "conversation.tagged";
inline constexpr std::string_view changed = "conversation.changed";
inline constexpr std::string_view marked_spam = "conversation.marked_spam";
inline constexpr std::string_view merged =
    "conversation.merged";                                       // into another, or another into it
inline constexpr std::string_view moved = "conversation.moved";  // messages came or went
inline constexpr std::string_view linked = "conversation.linked";
inline constexpr std::string_view unlinked = "conversation.unlinked";
inline constexpr std::string_view take_over_asked = "conversation.take_over_asked";
inline constexpr std::string_view take_over_answered = "conversation.take_over_answered";
inline constexpr std::string_view seen = "conversation.seen";  // by the customer
inline constexpr std::string_view read = "conversation.read";  // by an agent
// How far a message came, or that it is to be tried again.
inline constexpr std::string_view delivery = "conversation.delivery";
inline constexpr std::string_view rated = "conversation.rated";  // by the customer
inline constexpr std::string_view edited = "note.edited";
// Beside the event itself, where somebody follows the conversation; shown on no screen.
inline constexpr std::string_view news = "followed.news";

}  // namespace hamdel::conversations::events
