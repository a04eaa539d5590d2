#include "conversations/find.h"
#include "conversations/may.h"
#include "drafts/draft.h"
#include "messages/answer.h"
#include "messages/said.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct Reply {
    ConversationId id;
    Written direction = Written::outgoing;
    std::string body;
    std::optional<std::string> html;
    std::vector<AttachmentId> attachment_ids;
    std::vector<std::string> choices;
    std::optional<MessageId> reply_to_id;
    std::vector<AgentId> mentions;
    std::optional<std::string> client_id;
    Then then = Then::keep;
    std::optional<std::int64_t> draft_version;
    std::optional<MessageId> seen_up_to;
    Wording wording;

    static constexpr auto fields = shape::fields(
        shape::path("id", &Reply::id), shape::body("direction", &Reply::direction),
        shape::body("body", &Reply::body, "Plain text.",
                    shape::defaulted(shape::up_to(longest_read))),
        shape::body("html", &Reply::html, html_words, shape::up_to(longest_read)),
        shape::body("attachment_ids", &Reply::attachment_ids),
        shape::body("choices", &Reply::choices, "Answers the customer may pick with one press.",
                    shape::Limits{.characters = longest_choice, .items = most_choices}),
        shape::body("reply_to_id", &Reply::reply_to_id),
        shape::body("mentions", &Reply::mentions, "Agents who are told; notes only."),
        shape::body("client_id", &Reply::client_id,
                    "Made by the sender: sent again, the first answer comes again.",
                    shape::up_to(100)),
        shape::body("then", &Reply::then, "What becomes of the conversation.", shape::defaulted()),
        shape::body("draft_version", &Reply::draft_version,
                    "The draft that these words were: it goes with them."),
        shape::body("seen_up_to", &Reply::seen_up_to, seen_up_to_note));

    void was_read() { wording = Wording(std::move(body), html, attachment_ids); }
};

Created<Said> reply(Write& tx, const Actor& who, const Reply& in) {
    if (auto known = sent_before(tx, who, in.client_id))
        return {said(tx, who, find_message(tx, who, *known))};
    if (in.direction == Written::outgoing) check_seen(tx, who, in.id, in.seen_up_to);
    Message message = answer(tx, who,
                             {.conversation_id = in.id,
                              .direction = in.direction,
                              .wording = in.wording,
                              .attachment_ids = in.attachment_ids,
                              .choices = in.choices,
                              .reply_to_id = in.reply_to_id,
                              .mentions = in.mentions,
                              .client_id = in.client_id,
                              .then = in.then});
    draft_was_sent(tx, who, in.id, in.draft_version);
    return {said(tx, who, std::move(message))};
}

}  // namespace

constinit const Route reply_route =
    post<reply>("/conversations/{id}/messages", may::reply,
                "Answers the customer, or leaves a note that only colleagues see.");

}  // namespace hamdel::conversations
