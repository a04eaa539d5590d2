#include "conversations/attachments.h"

#include "attachments/waiting.h"

#include <sodium.h>

#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "storage/kept_blob.h"

namespace hamdel::conversations {
namespace {

struct Stored {
    AttachmentId id;
    std::string name;
    std::string type;
    std::int64_t size = 0;
    std::string access_key;

    static constexpr auto fields =
        shape::fields(shape::field("id", &Stored::id), shape::field("name", &Stored::name),
                      shape::field("type", &Stored::type), shape::field("size", &Stored::size),
                      shape::field("access_key", &Stored::access_key));
};

std::string new_key() {
    unsigned char random[16];
    randombytes_buf(random, sizeof random);
    char hex[sizeof random * 2 + 1];
    sodium_bin2hex(hex, sizeof hex, random, sizeof random);
    return hex;
}

Attachment shown(const Stored& stored) {
    return {
        .id = stored.id,
        .name = stored.name,
        .type = stored.type,
        .size = stored.size,
        .url = "/api/v1/attachments/" + to_string(stored.id) + "/content?key=" + stored.access_key};
}

// A type as RFC 9110 writes it, without parameters; anything odd is just bytes.
std::string clean_type(std::string_view type) {
    type = type.substr(0, type.find(';'));
    bool good = type.size() <= 100 && type.find('/') != std::string_view::npos;
    for (char c : type)
        good &= std::isalnum(static_cast<unsigned char>(c)) ||
                std::string_view("/.+-_").find(c) != std::string_view::npos;
    return good ? std::string(type) : "application/octet-stream";
}

void check_bytes(std::int64_t bytes) {
    if (bytes > largest_message)
        throw Refusal(Problem::too_large, "message_too_large").with_limit(largest_message);
}

}  // namespace

Attachment keep_attachment(Write& tx, const Actor& who, const Upload& upload,
                           std::string_view name) {
    if (upload.size > largest_attachment)
        throw Refusal(Problem::too_large, "attachment_too_large").with_limit(largest_attachment);
    std::string clean = text::clean_line(name);
    if (clean.empty()) throw wrong_field("name", "required");
    if (upload.size == 0) throw wrong_field("body", "required");
    Stored stored{tx.new_id<AttachmentId>(), clean, clean_type(upload.type), upload.size,
                  new_key()};
    tx.run(
        "insert into attachment (id, workspace_id, owner_type, owner_id, name, type, size, "
        "blob_hash, access_key, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        stored.id, who.workspace, who.type, who.id, stored.name, stored.type, stored.size,
        upload.hash, stored.access_key, tx.now());
    storage::keep_blob(tx, {upload.hash, upload.size});
    tx.set_timer(who.workspace, unsent_timer, stored.id.value, tx.now() + unsent_kept);
    return shown(stored);
}

std::vector<Attachment> attach(Write& tx, const Actor& who, std::span<const AttachmentId> ids,
                               ConversationId conversation, MessageId message) {
    std::vector<Attachment> out;
    std::int64_t bytes = 0;
    for (AttachmentId id : ids) {
        auto stored = tx.one<Stored>(
            "update attachment set conversation_id = ?, message_id = ? where id = ? and "
            "workspace_id = ? and owner_type = ? and owner_id = ? and message_id is null "
            "returning id, name, type, size, access_key",
            conversation, message, id, who.workspace, who.type, who.id);
        if (!stored) throw wrong_field("attachment_ids", "unknown_value");
        tx.cancel_timer(unsent_timer, id.value);
        bytes += stored->size;
        out.push_back(shown(*stored));
    }
    check_bytes(bytes);
    return out;
}

std::vector<Attachment> keep_waiting(Write& tx, const Actor& who, std::span<const AttachmentId> ids,
                                     Instant until) {
    std::vector<Attachment> out;
    std::int64_t bytes = 0;
    for (AttachmentId id : ids) {
        auto stored = tx.one<Stored>(
            "select id, name, type, size, access_key from attachment where id = ? and "
            "workspace_id = ? and owner_type = ? and owner_id = ? and message_id is null",
            id, who.workspace, who.type, who.id);
        if (!stored) throw wrong_field("attachment_ids", "unknown_value");
        tx.set_timer(who.workspace, unsent_timer, id.value, until + unsent_kept);
        bytes += stored->size;
        out.push_back(shown(*stored));
    }
    check_bytes(bytes);
    return out;
}

void forget_unsent(Write& tx, WorkspaceId, std::int64_t attachment) {
    auto hash = tx.one<std::string>(
        "delete from attachment where id = ? and message_id is null returning blob_hash",
        attachment);
    if (hash) storage::release_blob(tx, *hash);
}

}  // namespace hamdel::conversations
