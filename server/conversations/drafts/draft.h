// What an agent has written in a conversation and not sent: one draft for each of both, whatever
// the device. Where two devices wrote at the same time, the newest is the draft and the other words
// are kept beside it until the agent says what becomes of them.
#pragma once

#include "conversations/standing.h"
#include "messages/answer.h"

namespace hamdel::conversations {

enum class DraftMode { reply, note };
constexpr auto names(DraftMode) {
    return std::array<std::string_view, 2>{"reply", "note"};
}

struct OtherDraft {
    DraftMode mode = DraftMode::reply;
    std::string body;
    std::optional<std::string> html;
    Instant written_at;

    static constexpr std::string_view shape_name = "OtherDraft";
    static constexpr auto fields = shape::fields(
        shape::field("mode", &OtherDraft::mode), shape::field("body", &OtherDraft::body),
        shape::field("html", &OtherDraft::html),
        shape::field("written_at", &OtherDraft::written_at));
};

struct Draft {
    ConversationId conversation_id;
    DraftMode mode = DraftMode::reply;
    std::string body;
    std::optional<std::string> html;
    std::optional<MessageId> reply_to_id;
    std::int64_t version = 0;
    std::optional<Instant> written_at;
    std::optional<OtherDraft> other;

    static constexpr std::string_view shape_name = "Draft";
    static constexpr auto fields = shape::fields(
        shape::field("conversation_id", &Draft::conversation_id),
        shape::field("mode", &Draft::mode),
        shape::field("body", &Draft::body, "Empty: nothing is written."),
        shape::field("html", &Draft::html, "The same as rich text, where it is more."),
        shape::field("reply_to_id", &Draft::reply_to_id),
        shape::field("version", &Draft::version, "Grows with every change; 0: there is none."),
        shape::field("written_at", &Draft::written_at),
        shape::field("other", &Draft::other,
                     "What was written meanwhile on another device, until it is let go."));
};

// The agent's draft here; an empty one of version 0 where there is none. Checks nothing.
Draft draft_of(Read& tx, AgentId agent, ConversationId conversation);

// Refusal forbidden "agents_only" for a program without an agent.
void check_has_drafts(const Actor& who);

// Writes it down as it is, or forgets it where nothing is left of it, and tells the agent's
// screens.
void keep_draft(Write& tx, const Actor& who, const Draft& draft);

// The words of this version have become a message. What was written since, elsewhere, stays.
void draft_was_sent(Write& tx, const Actor& who, ConversationId conversation,
                    std::optional<std::int64_t> version);

}  // namespace hamdel::conversations
