// An answer leaves as a mail that any reader understands, once; whoever wrote it sees how it went.
#include "post.h"

namespace hamdel::email {
namespace {

class Sending : public Post {};
HAMDEL_BOTH_ENGINES(Sending);

TEST_P(Sending, an_answer_is_a_reply_to_the_customers_mail) {
    negar_writes("سلام");
    Json one = only_conversation();
    Json said = answers(one, "سفارش شما فردا می‌رسد.");
    EXPECT_EQ(state(said), "sent");
    mail::Mail out = sent();
    EXPECT_EQ(out.from.front().address, "support@asiab.example");
    EXPECT_EQ(out.to.front().address, "negar@example.com");
    EXPECT_EQ(out.subject, "پاسخ: سفارش من [#" + to_text(one["number"]) + "]");
    EXPECT_EQ(out.in_reply_to, std::vector<std::string>{"1@example.com"});
    EXPECT_EQ(out.references, std::vector<std::string>{"1@example.com"});
    EXPECT_TRUE(out.message_id.ends_with("@asiab.example"));
    EXPECT_TRUE(
        out.text.starts_with("سلام نگار،\n\nسفارش شما فردا می‌رسد."))
        << out.text;
    EXPECT_NE(out.text.find("سارا"), std::string::npos);
    EXPECT_NE(out.html.find("dir=\"rtl\""), std::string::npos);
    EXPECT_EQ(mails(one).back()["direction"].text(), "out");
}

TEST_P(Sending, the_agents_own_signature_stands_below) {
    expect_status(ask(sara, "PUT", "/me/signatures/fa",
                      Json::object({{"body", ""}, {"html", "<p>سارا، <em>پشتیبانی</em></p>"}})),
                  200);
    negar_writes("سلام");
    answers(only_conversation(), "سلام نگار");
    mail::Mail out = sent();
    EXPECT_TRUE(out.text.ends_with("-- \nسارا، پشتیبانی") || out.text.ends_with("پشتیبانی\n"))
        << out.text;
    EXPECT_NE(out.html.find("<em>پشتیبانی</em>"), std::string::npos);
}

TEST_P(Sending, rich_words_and_files_go_along) {
    negar_writes("سلام");
    Json one = only_conversation();
    Request upload = world::World::request("POST", "/api/v1/attachments?name=فاکتور.pdf");
    upload.headers = world().credentials(sara);
    upload.upload_hash = blobs.put("%PDF").hash;
    upload.upload_size = 4;
    Answered file = world().send(std::move(upload));
    expect_status(file, 201);
    expect_status(ask(sara, "POST", "/conversations/" + id_in(one) + "/messages",
                      Json::object({{"direction", "outgoing"},
                                    {"body", ""},
                                    {"html", "<p>سلام، <strong>فاکتور</strong></p>"},
                                    {"attachment_ids", Json::array({file["id"]})}})),
                  201);
    send();
    mail::Mail out = sent();
    EXPECT_NE(out.html.find("<strong>فاکتور</strong>"), std::string::npos);
    ASSERT_EQ(out.attachments.size(), 1u);
    EXPECT_EQ(out.attachments[0].name, "فاکتور.pdf");
    EXPECT_EQ(out.attachments[0].bytes, "%PDF");
}

TEST_P(Sending, whoever_was_copied_stays_copied_but_not_we_ourselves) {
    negar_writes("سلام", "Cc: Boss <boss@example.com>, support@asiab.example\r\n");
    answers(only_conversation(), "سلام");
    mail::Mail out = sent();
    ASSERT_EQ(out.cc.size(), 1u);
    EXPECT_EQ(out.cc[0].address, "boss@example.com");
}

TEST_P(Sending, a_server_in_trouble_is_tried_again_and_the_mail_stays_the_same) {
    negar_writes("سلام");
    smtp.answer("DATA", "451 4.3.0 later");
    Json said = answers(only_conversation(), "سلام");
    EXPECT_EQ(state(said), "queued");
    EXPECT_NE(messages_by_id(said)["delivery"]["reason"].text().find("later"), std::string::npos);
    smtp.answer("DATA", "");
    send();
    EXPECT_EQ(smtp.mails().size(), 0u) << "not at once";
    world().clock().forward(minutes(2));
    send();
    EXPECT_EQ(state(said), "sent");
    world().clock().forward(hours(50));
    send();
    EXPECT_EQ(smtp.mails().size(), 1u);
}

TEST_P(Sending, new_settings_hurry_what_waits_but_not_what_is_being_sent) {
    negar_writes("سلام");
    smtp.answer("DATA", "451 4.3.0 later");
    Json said = answers(only_conversation(), "سلام");
    smtp.answer("DATA", "");
    auto change = [&] {
        expect_status(ask(parviz, "PATCH", "/email_channels/" + to_string(channel),
                          Json::object({{"name", "نام دیگر"}})),
                      200);
        send();
    };
    auto set_sending = [&](bool is_sending) {
        world().store().write_now(
            [&](Write& tx) { tx.run("update mail_out set is_sending = ?", is_sending); });
    };
    set_sending(true);
    change();
    EXPECT_EQ(state(said), "queued");
    set_sending(false);
    change();
    EXPECT_EQ(state(said), "sent");
    EXPECT_EQ(smtp.mails().size(), 1u);
}

TEST_P(Sending, gives_up_after_two_days_and_says_why) {
    negar_writes("سلام");
    smtp.answer("DATA", "451 4.3.0 later");
    Json said = answers(only_conversation(), "سلام");
    for (int i = 0; i < 40 && state(said) == "queued"; ++i) {
        world().clock().forward(hours(3));
        send();
    }
    EXPECT_EQ(state(said), "failed");
    EXPECT_EQ(smtp.mails().size(), 0u);
}

TEST_P(Sending, a_refusal_for_good_is_shown_and_can_be_tried_again) {
    negar_writes("سلام");
    smtp.answer("RCPT", "550 5.1.1 no such user");
    Json said = answers(only_conversation(), "سلام");
    EXPECT_EQ(state(said), "failed");
    EXPECT_NE(messages_by_id(said)["delivery"]["reason"].text().find("no such user"),
              std::string::npos);
    smtp.answer("RCPT", "");
    std::string again = "/messages/" + id_in(said) + "/send_again";
    expect_status(ask(sara, "POST", again), 200);
    EXPECT_EQ(state(said), "queued");
    send();
    EXPECT_EQ(state(said), "sent");
    expect_refused(ask(sara, "POST", again), 409, "not_failed");
}

// Who was asked to take it, by how often.
class SendingToSeveral : public Sending {
  protected:
    int asked(const std::string& address) {
        int out = 0;
        for (const std::string& line : smtp.heard())
            out += line == "RCPT TO:<" + address + ">";
        return out;
    }
    Json answers_both() {
        negar_writes("سلام", "Cc: Boss <boss@example.com>\r\n");
        return answers(only_conversation(), "سلام");
    }
    void later() {
        world().clock().forward(minutes(3));
        send();
    }
    const std::string negar = "negar@example.com", boss = "boss@example.com";
};
HAMDEL_BOTH_ENGINES(SendingToSeveral);

TEST_P(SendingToSeveral, only_who_refused_for_now_is_asked_again) {
    smtp.answer("RCPT TO:<boss", "451 4.7.1 greylisted");
    Json said = answers_both();
    EXPECT_EQ(state(said), "queued");
    EXPECT_EQ(messages_by_id(said)["delivery"]["reason"].text(), boss + ": greylisted");
    smtp.answer("RCPT TO:<boss", "");
    later();
    EXPECT_EQ(state(said), "sent");
    EXPECT_EQ(asked(negar), 1);
    EXPECT_EQ(asked(boss), 2);
    ASSERT_EQ(smtp.mails().size(), 2u);
    EXPECT_EQ(sent(0).message_id, sent(1).message_id);
    EXPECT_EQ(sent(1).to.front().address, negar) << "the same letter";
}

TEST_P(SendingToSeveral, who_refused_for_good_is_asked_again_by_hand_alone) {
    smtp.answer("RCPT TO:<boss", "550 5.1.1 no such user");
    Json said = answers_both();
    EXPECT_EQ(state(said), "failed");
    EXPECT_EQ(messages_by_id(said)["delivery"]["reason"].text(), boss + ": no such user");
    smtp.answer("RCPT TO:<boss", "");
    expect_status(ask(sara, "POST", "/messages/" + id_in(said) + "/send_again"), 200);
    send();
    EXPECT_EQ(state(said), "sent");
    EXPECT_EQ(asked(negar), 1);
    EXPECT_EQ(asked(boss), 2);
}

TEST_P(SendingToSeveral, one_for_good_and_one_for_now_fails_when_the_other_has_it) {
    smtp.answer("RCPT TO:<boss", "550 5.1.1 no such user");
    smtp.answer("RCPT TO:<negar", "451 4.7.1 greylisted");
    Json said = answers_both();
    EXPECT_EQ(state(said), "queued");
    smtp.answer("RCPT TO:<negar", "");
    later();
    EXPECT_EQ(state(said), "failed");
    EXPECT_EQ(asked(boss), 1);
    EXPECT_EQ(asked(negar), 2);
    EXPECT_EQ(messages_by_id(said)["delivery"]["reason"].text(), boss + ": no such user");
}

TEST_P(SendingToSeveral, a_report_of_one_lets_only_that_one_be_tried_again) {
    Json said = answers_both();
    EXPECT_EQ(state(said), "sent");
    arrives(
        "From: MAILER-DAEMON@mx.example\r\nTo: support@asiab.example\r\nSubject: Undelivered\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        "--b\r\n\r\nIt failed.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; boss@example.com\r\n"
        "Action: failed\r\nStatus: 5.2.2\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
        "Message-ID: <" +
        sent().message_id + ">\r\n\r\nx\r\n--b--\r\n");
    EXPECT_EQ(state(said), "failed");
    expect_status(ask(sara, "POST", "/messages/" + id_in(said) + "/send_again"), 200);
    send();
    EXPECT_EQ(state(said), "sent");
    EXPECT_EQ(asked(negar), 1);
    EXPECT_EQ(asked(boss), 2);
}

TEST_P(Sending, a_report_of_failure_marks_our_message) {
    negar_writes("سلام");
    Json said = answers(only_conversation(), "سلام");
    std::string ours = sent().message_id;
    arrives(
        "From: MAILER-DAEMON@mx.example\r\nTo: support@asiab.example\r\nSubject: Undelivered\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        "--b\r\n\r\nIt failed.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; negar@example.com\r\n"
        "Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 unknown user\r\n\r\n"
        "--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <" +
        ours + ">\r\n\r\nx\r\n--b--\r\n");
    EXPECT_EQ(state(said), "failed");
    EXPECT_NE(messages_by_id(said)["delivery"]["reason"].text().find("unknown user"),
              std::string::npos);
    std::string path =
        "/customers/" + id_in(only_conversation()["customer"]) + "/bounced_addresses";
    Answered bounced = ask(sara, "GET", path);
    ASSERT_EQ(bounced["data"].size(), 1u) << bounced;
    EXPECT_EQ(bounced["data"].at(0)["address"].text(), "negar@example.com");
    EXPECT_EQ(bounced["data"].at(0)["is_hard"], Json(true));
    EXPECT_NE(bounced["data"].at(0)["words"].text().find("unknown user"), std::string::npos);
    expect_refused(ask(neighbour, "GET", path), 404, "customer");
    negar_writes("من هنوز همین‌جا هستم");
    EXPECT_EQ(ask(sara, "GET", path)["data"].size(), 0u) << "whoever writes from there reads there";
}

TEST_P(Sending, without_a_server_or_address_it_says_so) {
    Answered made = ask(
        sara, "POST", "/conversations",
        Json::object({{"customer", Json::object({{"name", "بی‌نشانی"}})},
                      {"channel_id", to_string(channel)},
                      {"message", Json::object({{"body", "سلام"}, {"direction", "outgoing"}})}}));
    expect_status(made, 201);
    send();
    auto said = messages(made.body);
    EXPECT_EQ(said.front()["delivery"]["state"].text(), "failed");
    EXPECT_EQ(said.front()["delivery"]["reason"].text(), "no_address");
}

TEST_P(Sending, mails_are_signed_from_when_the_key_is_used) {
    std::string path = "/email_channels/" + to_string(channel) + "/signing";
    Json use = Json::object({{"is_used", true}});
    expect_refused(ask(parviz, "PATCH", path, use), 404, "signing");
    expect_status(ask(sara, "POST", path), 403);
    Answered made = ask(parviz, "POST", path, Json::object({{"kind", "ed25519"}}));
    expect_status(made, 200);
    EXPECT_EQ(made["is_used"], Json(false));
    EXPECT_TRUE(made["record"].text().starts_with("v=DKIM1; k=ed25519; p="));
    EXPECT_TRUE(made["record_name"].text().ends_with("._domainkey.asiab.example"));
    Answered shown = ask(parviz, "GET", "/email_channels");
    EXPECT_EQ(shown["data"].at(0)["signing"], made.body);
    EXPECT_EQ(to_text(shown.body).find("PRIVATE"), std::string::npos);

    negar_writes("سلام");
    answers(only_conversation(), "سلام");
    EXPECT_FALSE(smtp.mails()[0].starts_with("DKIM-Signature:"));
    expect_status(ask(parviz, "PATCH", path, use), 200);
    answers(only_conversation(), "باز هم سلام");
    std::string selector(made["record_name"].text());
    selector = selector.substr(0, selector.find('.'));
    EXPECT_TRUE(smtp.mails()[1].starts_with("DKIM-Signature: v=1; a=ed25519-sha256;"));
    EXPECT_NE(smtp.mails()[1].find("s=" + selector + ";"), std::string::npos);

    // Another domain is not vouched for by this one.
    expect_status(
        ask(parviz, "PATCH", "/email_channels/" + to_string(channel),
            Json::object(
                {{"settings",
                  Json::object({{"address", "support@other.example"},
                                {"outgoing", shown["data"].at(0)["settings"]["outgoing"]}})}})),
        200);
    answers(only_conversation(), "و باز هم");
    EXPECT_FALSE(smtp.mails()[2].starts_with("DKIM-Signature:"));
}

TEST_P(Sending, settings_are_kept_and_their_secrets_never_shown) {
    Json settings = Json::object(
        {{"address", "help@asiab.example"},
         {"outgoing",
          Json::object({{"host", "smtp.asiab.example"}, {"port", 465}, {"user", "help"}})}});
    Answered made =
        ask(parviz, "POST", "/email_channels",
            Json::object(
                {{"name", "کمک"}, {"settings", settings}, {"outgoing_secret", "very secret"}}));
    expect_status(made, 201);
    EXPECT_EQ(made["has_outgoing_secret"], Json(true));
    EXPECT_EQ(to_text(made.body).find("very secret"), std::string::npos);
    expect_status(ask(sara, "GET", "/email_channels"), 403);
    settings.set("address", "support@asiab.example");
    expect_status(ask(parviz, "PATCH", "/email_channels/" + id_in(made.body),
                      Json::object({{"settings", settings}})),
                  422);
    settings.set("address", "not an address");
    expect_status(ask(parviz, "PATCH", "/email_channels/" + id_in(made.body),
                      Json::object({{"settings", settings}})),
                  422);
}

}  // namespace
}  // namespace hamdel::email
