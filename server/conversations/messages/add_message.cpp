#include "messages/add_message.h"

#include <algorithm>

#include "change/waiting_since.h"
#include "conversations/attachments.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "storage/search.h"

namespace hamdel::conversations {
namespace {

constexpr std::size_t preview_length = 140;

void check_reply_to(Write& tx, const NewMessage& in) {
    if (!in.reply_to_id) return;
    auto found = tx.one<std::int64_t>("select id from message where id = ? and conversation_id = ?",
                                      *in.reply_to_id, in.conversation_id);
    if (!found) throw wrong_field("reply_to_id", "unknown_value");
}

void check_size(const NewMessage& in) {
    check_length(in.wording.written());
    if (in.attachment_ids.size() > most_attachments)
        throw Refusal(Problem::too_large, "too_many_attachments").with_limit(most_attachments);
}

template <class T>
std::optional<T> only_if(bool is_so, T value) {
    return is_so ? std::optional<T>(value) : std::nullopt;
}

const std::string last_words =
    "update conversation set last_message_id = ?, last_direction = ?, last_preview = ?, "
    "last_author = ?, last_said_id = coalesce(?, last_said_id), "
    "last_incoming_id = coalesce(?, last_incoming_id), customer_unread = customer_unread + ?, "
    "first_replied_at = coalesce(first_replied_at, ?), "
    "waiting_since = case when waiting_since < ? then waiting_since else ? end";
const std::string first_words = last_words + " where id = ?";
// Moving in the lists touches the index of each.
const std::string later_words = last_words + ", activity_at = ?, updated_at = ? where id = ?";

// The customer waits from the first words that are not answered, whatever comes after them; what a
// program says by itself is no answer.
struct Waiting {
    std::int64_t before = waits_not;  // an earlier beginning stays
    std::int64_t since = waits_not;
};
Waiting waiting_after(const Message& said) {
    if (said.direction == Direction::incoming) return {said.created_at.ms, said.created_at.ms};
    bool answers = said.direction == Direction::outgoing && said.author.type != ActorType::system;
    return {.before = answers ? 0 : waits_not};
}

void keep_last_words(Write& tx, const Message& said, bool is_first) {
    bool incoming = said.direction == Direction::incoming;
    bool outgoing = said.direction == Direction::outgoing;
    Waiting waiting = waiting_after(said);
    auto keep = [&](const std::string& sql, auto... place) {
        tx.run(sql, said.id, said.direction, preview_of(said.body, said.attachments),
               said.author.name, only_if(incoming || outgoing, said.id), only_if(incoming, said.id),
               outgoing, only_if(outgoing, said.created_at), waiting.before, waiting.since,
               place..., said.conversation_id);
    };
    if (is_first)
        keep(first_words);
    else
        keep(later_words, said.created_at, said.created_at);
}

void index(Write& tx, WorkspaceId workspace, const Message& message, const Wording& wording) {
    text::IndexText with_files;
    if (!message.attachments.empty())
        with_files = text::index_text(searched_text(message.body, message.attachments));
    search::index(tx, search::Kind::message, workspace, message.id.value,
                  message.attachments.empty() ? wording.ready().index : with_files);
}

Message message_of(const Actor& who, const NewMessage& in, MessageId id, Instant now) {
    ActorView author = view(who);
    return {.id = id,
            .conversation_id = in.conversation_id,
            .direction = in.direction,
            .author = {author.type, std::move(author.id), std::move(author.name)},
            .channel_type = in.channel_type,
            .body = in.wording.ready().body,
            .html = in.wording.html(),
            .choices = clean_choices(in.choices),
            .reply_to_id = in.reply_to_id,
            .client_id = in.client_id,
            .mentions = in.mentions,
            .delivery = {.state = in.delivery, .reason = {}},
            .created_at = now};
}

}  // namespace

std::vector<std::string> clean_choices(const std::vector<std::string>& written) {
    std::vector<std::string> out;
    for (const std::string& one : written) {
        std::string at = "choices[" + std::to_string(out.size()) + "]";
        std::string clean = text::clean_line(one);
        if (clean.empty()) throw wrong_field(at, "required");
        if (std::ranges::find(out, clean) != out.end()) throw wrong_field(at, "twice");
        out.push_back(std::move(clean));
    }
    return out;
}

void check_length(std::string_view body) {
    if (body.size() > longest_body && text::count_characters(body) > longest_body)
        throw Refusal(Problem::too_large, "body_too_large").with_limit(longest_body);
}

std::string preview_of(const std::string& body, const std::vector<Attachment>& files) {
    if (!body.empty() || files.empty()) return text::preview(body, preview_length);
    return text::preview(files.front().name, preview_length);
}

std::string searched_text(const std::string& body, const std::vector<Attachment>& files) {
    std::string out = body;
    for (const Attachment& file : files) {
        out += '\n';
        out += file.name;
    }
    return out;
}

std::optional<MessageId> sent_before(Read& tx, const Actor& who,
                                     const std::optional<std::string>& client_id) {
    if (!client_id) return {};
    return tx.one<MessageId>(
        "select id from message where author_type = ? and author_id = ? and client_id = ?",
        who.type, who.id, *client_id);
}

Message add_message(Write& tx, const Actor& who, const NewMessage& in) {
    check_size(in);
    check_reply_to(tx, in);
    Message out = message_of(who, in, tx.new_id<MessageId>(), tx.now());
    out.attachments =
        attach(tx, in.brought_by.value_or(who), in.attachment_ids, in.conversation_id, out.id);
    if (out.body.empty() && out.attachments.empty()) throw wrong_field("body", "required");
    tx.run(
        "insert into message (id, workspace_id, conversation_id, direction, author_type, "
        "author_id, author_name, channel_type, body, html, attachments, choices, mentions, "
        "reply_to_id, client_id, delivery_state, created_at) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        out.id, who.workspace, out.conversation_id, out.direction, who.type, who.id, who.name,
        out.channel_type, out.body, out.html, out.attachments, out.choices, out.mentions,
        out.reply_to_id, out.client_id, out.delivery.state, out.created_at);
    keep_last_words(tx, out, in.is_first);
    index(tx, who.workspace, out, in.wording);
    return out;
}

}  // namespace hamdel::conversations
