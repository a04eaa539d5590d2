#include "change/change.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "routes.h"
#include "storage/search.h"

namespace hamdel::conversations {
namespace {

struct ChangeConversation {
    ConversationId id;
    std::optional<std::string> subject;
    std::optional<Kind> kind;
    std::optional<Priority> priority;
    std::optional<std::string> language;

    static constexpr auto fields =
        shape::fields(shape::path("id", &ChangeConversation::id),
                      shape::body("subject", &ChangeConversation::subject),
                      shape::body("kind", &ChangeConversation::kind),
                      shape::body("priority", &ChangeConversation::priority),
                      shape::body("language", &ChangeConversation::language,
                                  "Two letters: fa, en, …", shape::up_to(8)));
};

void change_subject(Write& tx, const Actor& who, const Conversation& was, std::string subject) {
    if (subject.empty()) throw wrong_field("subject", "required");
    tx.run("update conversation set subject = ? where id = ?", subject, was.id);
    search::index(tx, search::Kind::conversation, who.workspace, was.id.value, subject,
                  was.subject.value_or(""));
}

Conversation change_conversation(Write& tx, const Actor& who, const ChangeConversation& in) {
    Standing before = workable(tx, who, in.id);
    Conversation was = find_conversation(tx, who, in.id);
    Json changes{Json::Object{}};
    if (in.subject) {
        std::string clean = text::clean_line(*in.subject);
        change_subject(tx, who, was, clean);
        changes.set("subject", clean);
    }
    if (in.kind && *in.kind != was.kind) {
        tx.run("update conversation set kind = ? where id = ?", *in.kind, in.id);
        changes.set("kind", shape::name_of(*in.kind));
        changes.set("kind_before", shape::name_of(was.kind));
    }
    if (in.priority && *in.priority != was.priority) {
        tx.run("update conversation set priority = ? where id = ?", *in.priority, in.id);
        changes.set("priority", shape::name_of(*in.priority));
    }
    if (in.language && in.language != was.language) {
        tx.run("update conversation set language = ? where id = ?", *in.language, in.id);
        changes.set("language", *in.language);
    }
    if (changes.size() == 0) return was;
    tx.run("update conversation set updated_at = ? where id = ?", tx.now(), in.id);
    settle(tx, who, events::changed, before, {.changes = std::move(changes)});
    return find_conversation(tx, who, in.id);
}

}  // namespace

constinit const Route change_conversation_route = patch<change_conversation>(
    "/conversations/{id}", may::reply, "Changes subject, kind, priority or language.");

}  // namespace hamdel::conversations
