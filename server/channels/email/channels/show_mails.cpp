// What the screens show of a conversation's mails beside their words.
#include <algorithm>

#include "conversations/may.h"
#include "conversations/standing.h"
#include "mail_row.h"
#include "module/page.h"
#include "module/route.h"
#include "routes.h"

namespace hamdel::email {
namespace {

struct ShownMail {
    MailId id;
    Way direction = Way::in;
    MailKind kind = MailKind::message;
    std::optional<MessageId> message_id;
    Person from;
    std::vector<Person> to, cc, bcc;
    std::string subject;
    JoinedBy joined_by = JoinedBy::started;
    std::optional<std::string> joined_to;
    std::string earlier;
    bool has_html = false;
    std::int64_t left_out = 0;
    std::vector<std::string> warnings;
    std::int64_t raw_size = 0;
    Instant at;

    static constexpr std::string_view shape_name = "ConversationMail";
    static constexpr auto fields = shape::fields(
        shape::field("id", &ShownMail::id), shape::field("direction", &ShownMail::direction),
        shape::field(
            "kind", &ShownMail::kind,
            "message: a person's words; the rest was written by a machine, or is our own."),
        shape::field("message_id", &ShownMail::message_id), shape::field("from", &ShownMail::from),
        shape::field("to", &ShownMail::to), shape::field("cc", &ShownMail::cc),
        shape::field("bcc", &ShownMail::bcc, "Copies that the others do not see."),
        shape::field("subject", &ShownMail::subject),
        shape::field("joined_by", &ShownMail::joined_by, "Why it stands in this conversation."),
        shape::field("joined_to", &ShownMail::joined_to, "The Message-ID or number it named."),
        shape::field("earlier", &ShownMail::earlier, "Quoted history and signature, plain."),
        shape::field("has_html", &ShownMail::has_html),
        shape::field("left_out", &ShownMail::left_out,
                     "Files that are only in the original: too many or too large."),
        shape::field("warnings", &ShownMail::warnings, "What could not be understood of it."),
        shape::field("raw_size", &ShownMail::raw_size), shape::field("at", &ShownMail::at));
};

struct ListMails {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ListMails::id));
};

constexpr int most = 500;

Items<ShownMail> list_mails(Read& tx, const Actor& who, const ListMails& in) {
    conversations::standing(tx, who, in.id);
    auto out = tx.all<ShownMail>(
        "select x.id, x.direction, x.kind, x.message_id, x.from_name as \"from.name\", "
        "x.from_address as \"from.address\", x.to_list as \"to\", x.cc_list as cc, x.bcc_list as "
        "bcc, x.subject, "
        "x.joined_by, x.joined_to, x.earlier, x.has_html, x.left_out, x.warnings, x.raw_size, x.at "
        "from mail x join message m on m.id = x.message_id where m.conversation_id = ? "
        "order by x.id desc limit ?",
        in.id, most);
    std::ranges::reverse(out);
    return {std::move(out)};
}

}  // namespace

constinit const Route list_mails_route =
    get<list_mails>("/conversations/{id}/mails", conversations::may::read,
                    "Of the messages that came or left by mail: heads, quoted history and why each "
                    "stands here.");

}  // namespace hamdel::email
