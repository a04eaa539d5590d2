// 103 odd mails that others collected: each is read, and what their collectors expect comes out.
#include <gtest/gtest.h>

#include "kernel/text/text.h"
#include "mail/read_mail.h"
#include "reading/ascii.h"
#include "tests/data.h"

namespace hamdel::mail {
namespace {

Json addresses(const std::vector<Address>& people) {
    Json list = Json::array({});
    for (const Address& one : people)
        list.push(one.address);
    return list;
}

Json strings(const std::vector<std::string>& all) {
    Json list = Json::array({});
    for (const std::string& one : all)
        list.push(one);
    return list;
}

Json first_attachments(const Mail& mail, std::size_t count, bool by_name) {
    Json list = Json::array({});
    for (std::size_t i = 0; i < std::min(count, mail.attachments.size()); ++i)
        list.push(by_name ? Json(mail.attachments[i].name)
                          : Json(std::uint64_t{mail.attachments[i].bytes.size()}));
    return list;
}

// The field as the list of expectations writes it; nothing for what it says of parts and reports.
std::optional<Json> field(const Mail& mail, const std::string& name, const Json& expected) {
    if (name == "subject") return Json(mail.subject);
    if (name == "from") return addresses(mail.from);
    if (name == "to") return addresses(mail.to);
    if (name == "cc") return addresses(mail.cc);
    if (name == "reply_to") return addresses(mail.reply_to);
    if (name == "sender") return Json(mail.sender ? mail.sender->address : "");
    if (name == "from_name") return Json(mail.from.empty() ? "" : mail.from.front().name);
    if (name == "message_id") return Json(mail.message_id);
    if (name == "in_reply_to") return strings(mail.in_reply_to);
    if (name == "references") return strings(mail.references);
    if (name == "date") return mail.date ? Json(to_rfc3339(*mail.date)) : Json();
    if (name == "text") return Json(trimmed(mail.text));
    if (name == "content_type") return Json(mail.content_type);
    if (name == "charset") return Json(mail.charset);
    if (name == "attachments") return Json(std::uint64_t{mail.attachments.size()});
    if (name == "has_attachments") return Json(!mail.attachments.empty());
    if (name == "attachment_names") return first_attachments(mail, expected.size(), true);
    if (name == "attachment_sizes") return first_attachments(mail, expected.size(), false);
    return {};
}

Json comparable(const std::string& name, const Json& expected) {
    if (name == "subject") return Json(text::clean_line(expected.text()));
    if (name == "text") return Json(trimmed(expected.text()));
    return expected;
}

TEST(RobustMails, EveryOneIsReadAndHasWhatItsCollectorsExpect) {
    auto folder = data_folder("robust");
    Json expectations = json_of(folder / "expected.json");
    std::vector<std::string> files = mails_below(folder);
    int compared = 0;
    ASSERT_EQ(files.size(), 103u);
    for (const std::string& file : files) {
        Mail mail = read_mail(bytes_of(folder / file));
        const Json* expected = expectations["files"].find(file);
        if (!expected) continue;
        for (const auto& [name, value] : *expected->object())
            if (auto found = field(mail, name, value)) {
                EXPECT_EQ(to_text(*found), to_text(comparable(name, value))) << file << " " << name;
                ++compared;
            }
    }
    EXPECT_GE(compared, 100);
}

// What a mail that was cut in transport still says is kept; nothing of it is refused.
TEST(RobustMails, EveryOneIsReadHoweverItIsCut) {
    auto folder = data_folder("robust");
    for (const std::string& file : mails_below(folder)) {
        std::string bytes = bytes_of(folder / file);
        std::size_t step = std::max<std::size_t>(100, bytes.size() / 100);
        for (std::size_t length = 0; length < bytes.size(); length += step) {
            Mail mail = read_mail(std::string_view(bytes).substr(0, length));
            ASSERT_TRUE(text::is_valid_utf8(mail.text) && text::is_valid_utf8(mail.html) &&
                        text::is_valid_utf8(mail.subject))
                << file << " " << length;
        }
    }
}

}  // namespace
}  // namespace hamdel::mail
