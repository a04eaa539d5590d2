// The routes of mails as they were made and as they came.
#include "conversations/may.h"
#include "conversations/standing.h"
#include "kernel/errors.h"
#include "module/route.h"
#include "originals/original.h"
#include "routes.h"

namespace hamdel::email {
namespace {

struct Kept {
    ConversationId conversation_id;
    std::optional<std::string> raw_hash;

    static constexpr auto fields =
        shape::fields(shape::field("conversation_id", &Kept::conversation_id),
                      shape::field("raw_hash", &Kept::raw_hash));
};

Answer wanted(Read& tx, const Actor& who, const Wanted& in) {
    auto found = tx.one<Kept>(
        "select m.conversation_id, x.raw_hash from mail x join message m on m.id = x.message_id "
        "where x.id = ? and x.workspace_id = ?",
        in.mail, who.workspace);
    if (!found || !found->raw_hash) throw Refusal(Problem::not_found, "mail");
    conversations::standing(tx, who, found->conversation_id);
    return {.status = 200,
            .body = shape::to_text(in),
            .type = std::string(made_type),
            .blob_hash = *found->raw_hash};
}

struct ShowMailPage {
    MailId id;
    bool remote = false;

    static constexpr auto fields = shape::fields(
        shape::path("id", &ShowMailPage::id),
        shape::query("remote", &ShowMailPage::remote,
                     "Pictures of other servers are loaded: these learn that it was opened.",
                     shape::defaulted()));
};

Answer show_mail_page(Read& tx, const Actor& who, const ShowMailPage& in) {
    return wanted(tx, who, {.mail = in.id, .part = Part::page, .remote = in.remote, .cid = {}});
}

struct ShowMailPicture {
    MailId id;
    std::string cid;

    static constexpr auto fields =
        shape::fields(shape::path("id", &ShowMailPicture::id),
                      shape::query("cid", &ShowMailPicture::cid,
                                   "Its Content-ID, without angle brackets.", shape::up_to(998)));
};

Answer show_mail_picture(Read& tx, const Actor& who, const ShowMailPicture& in) {
    return wanted(tx, who, {.mail = in.id, .part = Part::picture, .cid = in.cid});
}

struct ShowMailOriginal {
    MailId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ShowMailOriginal::id));
};

Answer show_mail_original(Read& tx, const Actor& who, const ShowMailOriginal& in) {
    return wanted(tx, who, {.mail = in.id, .part = Part::original, .cid = {}});
}

Answer show_mail_head(Read& tx, const Actor& who, const ShowMailOriginal& in) {
    return wanted(tx, who, {.mail = in.id, .part = Part::head, .cid = {}});
}

}  // namespace

constinit const Route show_mail_page_route = get<show_mail_page>(
    "/mails/{id}/page", conversations::may::read,
    "A mail as its writer made it, a page made safe; pictures of other servers wait to be asked "
    "for.");
constinit const Route show_mail_picture_route =
    get<show_mail_picture>("/mails/{id}/picture", conversations::may::read,
                           "A picture of a mail's own page, by its Content-ID.");
constinit const Route show_mail_original_route =
    get<show_mail_original>("/mails/{id}/original", conversations::may::read,
                            "A mail byte for byte as it came or left, as a file.");
constinit const Route show_mail_head_route = get<show_mail_head>(
    "/mails/{id}/head", conversations::may::read, "The whole head of a mail, as plain words.");

}  // namespace hamdel::email
