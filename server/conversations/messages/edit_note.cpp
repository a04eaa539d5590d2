#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "conversations/standing.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "messages/add_message.h"
#include "routes.h"
#include "storage/search.h"

namespace hamdel::conversations {
namespace {

struct EditNote {
    MessageId id;
    std::string body;

    static constexpr auto fields = shape::fields(
        shape::path("id", &EditNote::id),
        shape::body("body", &EditNote::body, "The new text.", shape::up_to(longest_read)));
};

struct NoteEdited {
    static constexpr std::string_view type = events::edited;
    MessageId message_id;
    Standing standing;  // of its conversation: by this it is known who may hear of it

    static constexpr auto fields =
        shape::fields(shape::field("message_id", &NoteEdited::message_id),
                      shape::field("standing", &NoteEdited::standing));
};

Message edit_note(Write& tx, const Actor& who, const EditNote& in) {
    Message before = find_message(tx, who, in.id);
    if (before.direction != Direction::note) throw Refusal(Problem::conflict, "not_a_note");
    if (before.author.id != to_string(who.agent()))
        throw Refusal(Problem::forbidden, "not_the_author");
    check_length(in.body);
    std::string body = text::clean_body(in.body);
    if (body.empty()) throw wrong_field("body", "required");
    tx.run(
        "insert into message_version values (?, ?, ?) on conflict (message_id, replaced_at) "
        "do nothing",
        in.id, before.body, tx.now());
    tx.run("update message set body = ?, html = null, edited_at = ? where id = ?", body, tx.now(),
           in.id);
    tx.run("update conversation set last_preview = ?, updated_at = ? where last_message_id = ?",
           preview_of(body, before.attachments), tx.now(), in.id);
    search::index(tx, search::Kind::message, who.workspace, in.id.value,
                  searched_text(body, before.attachments),
                  searched_text(before.body, before.attachments));
    Standing at = standing(tx, who, before.conversation_id);
    record(tx, who, NoteEdited{in.id, at}, about(at));
    return find_message(tx, who, in.id);
}

}  // namespace

constinit const Route edit_note_route =
    patch<edit_note>("/messages/{id}", may::reply, "Changes an own note; what it said is kept.");

}  // namespace hamdel::conversations
