#include <algorithm>

#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "conversations/standing.h"
#include "conversations/wording.h"
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
    std::optional<std::string> html;
    // The files whose pictures the rich text names: which of them are the note's own is known when
    // it is found.
    std::vector<AttachmentId> pictures;
    Wording wording;

    static constexpr auto fields =
        shape::fields(shape::path("id", &EditNote::id),
                      shape::body("body", &EditNote::body, "The new text.",
                                  shape::defaulted(shape::up_to(longest_read))),
                      shape::body("html", &EditNote::html, html_words, shape::up_to(longest_read)));

    void was_read() {
        if (html) pictures = pictures_in(*html);
        wording = Wording(body, html, pictures);
    }
};

struct NoteEdited {
    static constexpr std::string_view type = events::edited;
    MessageId message_id;
    Standing standing;  // of its conversation: by this it is known who may hear of it

    static constexpr auto fields =
        shape::fields(shape::field("message_id", &NoteEdited::message_id),
                      shape::field("standing", &NoteEdited::standing));
};

// Its files stay as they are, and only they can be shown in it.
Wording wording_for(const Message& note, const EditNote& in) {
    std::vector<AttachmentId> own;
    for (const Attachment& file : note.attachments)
        own.push_back(file.id);
    bool all_own = std::ranges::all_of(
        in.pictures, [&](AttachmentId one) { return std::ranges::find(own, one) != own.end(); });
    return all_own ? in.wording : Wording(in.body, in.html, own);
}

Message edit_note(Write& tx, const Actor& who, const EditNote& in) {
    Message before = find_message(tx, who, in.id);
    if (before.direction != Direction::note) throw Refusal(Problem::conflict, "not_a_note");
    if (before.author.id != to_string(who.agent()))
        throw Refusal(Problem::forbidden, "not_the_author");
    Wording wording = wording_for(before, in);
    check_length(wording.written());
    const std::string& body = wording.ready().body;
    if (body.empty()) throw wrong_field("body", "required");
    tx.run(
        "insert into message_version (message_id, body, html, replaced_at) values (?, ?, ?, ?) "
        "on conflict (message_id, replaced_at) do nothing",
        in.id, before.body, before.html, tx.now());
    tx.run("update message set body = ?, html = ?, edited_at = ? where id = ?", body,
           wording.html(), tx.now(), in.id);
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
