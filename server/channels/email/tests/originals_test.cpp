// A mail as it was made and as it came: for those who see its conversation, and harmless.
#include "channels/email/originals.h"
#include "post.h"

namespace hamdel::email {
namespace {

const std::string picture = "\x89PNG picture";

class Originals : public Post {
  protected:
    Originals() {
        arrives(original);
        id = only_mail();
    }

    std::string only_mail() { return std::string(mails(only_conversation()).front()["id"].text()); }
    // What is sent in the end.
    Answer made(const std::string& path, std::string_view who = sara) {
        Answered answered = ask(who, "GET", "/mails/" + path);
        expect_status(answered, 200);
        Answer out{.body = to_text(answered.body)};
        maker().make(out, blobs.read(answered.blob_hash));
        return out;
    }
    static std::string header(const Answer& answer, std::string_view name) {
        for (const Header& one : answer.headers)
            if (one.name == name) return one.value;
        return {};
    }

    const std::string original =
        "From: negar@example.com\r\nTo: support@asiab.example\r\nSubject: photo\r\n"
        "X-Trace: =?utf-8?B?2Ybar9in2LE=?=\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        "<p onclick=\"evil()\">سلام <b>نگار</b><script>evil()</script>"
        "<img src=\"cid:photo@1\"><img src=\"https://shop.example/track.png?a=1&b=2\">"
        "<a href=\"javascript:evil()\">x</a><form action=\"/\"><input></form></p>\r\n"
        "--b\r\nContent-Type: image/png\r\nContent-ID: <photo@1>\r\n"
        "Content-Disposition: inline; filename=a.png\r\n\r\n" +
        picture +
        "\r\n--b\r\nContent-Type: image/svg+xml\r\nContent-ID: <drawing@1>\r\n\r\n"
        "<svg onload=\"evil()\"/>\r\n--b--\r\n";
    std::string id;
};
HAMDEL_BOTH_ENGINES(Originals);

TEST_P(Originals, the_page_keeps_its_shape_and_nothing_that_runs) {
    Answer page = made(id + "/page");
    EXPECT_NE(page.body.find("<b>نگار</b>"), std::string::npos) << page.body;
    for (const char* evil : {"evil", "<script", "<form", "<input", "javascript:", "onclick"})
        EXPECT_EQ(page.body.find(evil), std::string::npos) << evil;
    std::string policy = header(page, "Content-Security-Policy");
    EXPECT_NE(policy.find("default-src 'none'"), std::string::npos);
    EXPECT_NE(policy.find("; sandbox "), std::string::npos);
    EXPECT_EQ(policy.find("allow-scripts"), std::string::npos);
    EXPECT_NE(policy.find("frame-ancestors 'self'"), std::string::npos);
}

TEST_P(Originals, pictures_of_other_servers_wait_to_be_asked_for) {
    Answer held = made(id + "/page");
    EXPECT_EQ(held.body.find("src=\"https://shop"), std::string::npos) << held.body;
    EXPECT_EQ(header(held, "Content-Security-Policy").find("https:"), std::string::npos);
    Answer asked = made(id + "/page?remote=true");
    EXPECT_NE(asked.body.find("src=\"https://shop.example/track.png?a=1&amp;b=2\""),
              std::string::npos)
        << asked.body;
    EXPECT_NE(header(asked, "Content-Security-Policy").find("img-src 'self' data: https: http:;"),
              std::string::npos);
    EXPECT_EQ(header(asked, "Referrer-Policy"), "no-referrer");
}

TEST_P(Originals, its_own_pictures_have_an_address) {
    std::string address = "/api/v1/mails/" + id + "/picture?cid=photo%401";
    EXPECT_NE(made(id + "/page").body.find("src=\"" + address + "\""), std::string::npos);
    Answer shown = made(id + "/picture?cid=photo%401");
    EXPECT_EQ(shown.type, "image/png");
    EXPECT_EQ(shown.body, picture);
    for (const char* none : {"drawing%401", "other", ""})
        EXPECT_THROW(made(id + "/picture?cid=" + none), Refusal) << none;
}

TEST_P(Originals, byte_for_byte_and_its_head_alone) {
    EXPECT_EQ(made(id + "/original").body, original);
    EXPECT_EQ(header(made(id + "/original"), "Content-Disposition"),
              "attachment; filename=\"" + id + ".eml\"");
    Answer head = made(id + "/head");
    EXPECT_TRUE(head.body.starts_with("From: negar@example.com\n")) << head.body;
    EXPECT_TRUE(head.body.ends_with("boundary=b")) << head.body;
}

TEST_P(Originals, what_left_has_one_too) {
    answers(only_conversation(), "سلام نگار");
    for (const Json& one : mails(only_conversation()))
        if (one["direction"].text() == "out") {
            std::string sent_one(one["id"].text());
            EXPECT_EQ(mail::read_mail(made(sent_one + "/original").body).message_id,
                      sent().message_id);
            EXPECT_NE(made(sent_one + "/page").body.find("سلام نگار"), std::string::npos);
        }
}

TEST_P(Originals, a_mail_of_plain_words_has_no_page) {
    negar_writes("سلام");
    for (const Json& one : conversations())
        if (one["subject"].text() == "سفارش من") {
            std::string plain(mails(one).front()["id"].text());
            EXPECT_THROW(made(plain + "/page"), Refusal);
            EXPECT_NE(made(plain + "/original").body.find("سلام"), std::string::npos);
        }
}

TEST_P(Originals, are_nobody_elses) {
    for (const char* part : {"/page", "/original", "/head", "/picture?cid=photo%401"}) {
        EXPECT_EQ(ask(neighbour, "GET", "/mails/" + id + part).status, 404) << part;
        EXPECT_EQ(ask(nobody, "GET", "/mails/" + id + part).status, 401) << part;
    }
    expect_refused(ask(sara, "GET", "/mails/mal_00000000000zz/original"), 404, "mail");
}

}  // namespace
}  // namespace hamdel::email
