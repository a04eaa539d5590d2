// The routes of files: taking one in, and giving its bytes out.
#include <sodium.h>

#include "conversations/attachments.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct UploadAttachment {
    std::string name;
    Upload upload;

    static constexpr auto fields = shape::fields(
        shape::query("name", &UploadAttachment::name, "The file's name.", shape::up_to(255)));
};

Created<Attachment> upload_attachment(Write& tx, const Actor& who, const UploadAttachment& in) {
    return {keep_attachment(tx, who, in.upload, in.name)};
}

struct AttachmentContent {
    AttachmentId id;
    std::string key;

    static constexpr auto fields =
        shape::fields(shape::path("id", &AttachmentContent::id),
                      shape::query("key", &AttachmentContent::key, "From the attachment's url.",
                                   shape::up_to(64)));
};

struct StoredFile {
    std::string blob_hash;
    std::string name;
    std::string type;
    std::int64_t size = 0;
    std::string access_key;

    static constexpr auto fields = shape::fields(
        shape::field("blob_hash", &StoredFile::blob_hash), shape::field("name", &StoredFile::name),
        shape::field("type", &StoredFile::type), shape::field("size", &StoredFile::size),
        shape::field("access_key", &StoredFile::access_key));
};

File attachment_content(Read& tx, const Actor&, const AttachmentContent& in) {
    auto found = tx.one<StoredFile>(
        "select blob_hash, name, type, size, access_key from attachment where id = ?", in.id);
    bool right = found && found->access_key.size() == in.key.size() &&
                 sodium_memcmp(found->access_key.data(), in.key.data(), in.key.size()) == 0;
    if (!right) throw Refusal(Problem::not_found, "attachment");
    return {found->blob_hash, found->name, found->type, found->size};
}

// The address itself is the permission, so that pictures show on any page that was given it.
constexpr Permission whoever_has_the_address{"", &accounts::agent_door, true};

}  // namespace

constinit const Route upload_attachment_route =
    post<upload_attachment>("/attachments", may::reply, "Stores a file to send with a message.")
        .with_upload();
constinit const Route attachment_content_route = get<attachment_content>(
    "/attachments/{id}/content", whoever_has_the_address, "The bytes of a file.");

}  // namespace hamdel::conversations
