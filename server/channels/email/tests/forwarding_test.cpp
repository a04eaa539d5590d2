// A message is passed on with its files; what comes back comes into its conversation, and the
// customer stays who it was.
#include "post.h"

namespace hamdel::email {
namespace {

class Forwarding : public Post {
  protected:
    Answered forward(const Json& message, const std::string& to, const std::string& words = "") {
        Json person = Json::object({{"address", to}});
        return ask(sara, "POST", "/messages/" + id_in(message) + "/forward",
                   Json::object({{"to", Json::array({person})}, {"words", words}}));
    }
    void negar_sends_a_file() {
        arrives(
            "From: Negar <negar@example.com>\r\nSubject: grinder\r\nMessage-ID: "
            "<1@example.com>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n\r\nآسیاب خراب است\r\n--b\r\n"
            "Content-Type: text/csv\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\n"
            "1,2\r\n--b--\r\n");
    }
};
HAMDEL_BOTH_ENGINES(Forwarding);

TEST_P(Forwarding, passes_words_and_files_on_and_leaves_a_note) {
    negar_sends_a_file();
    Json said = messages(only_conversation()).front();
    Answered note = forward(said, "workshop@example.com", "لطفاً ببینید");
    expect_status(note, 201);
    EXPECT_EQ(note["direction"].text(), "note");
    EXPECT_EQ(note["reply_to_id"], said["id"]);
    EXPECT_NE(note["body"].text().find("workshop@example.com"), std::string::npos);
    send();
    mail::Mail out = sent();
    EXPECT_EQ(out.to.front().address, "workshop@example.com");
    EXPECT_TRUE(out.subject.starts_with("ارسال: grinder [#")) << out.subject;
    for (const char* words : {"لطفاً ببینید", "آسیاب خراب است", "Negar", "سارا"})
        EXPECT_NE(out.text.find(words), std::string::npos) << words << "\n" << out.text;
    EXPECT_NE(out.html.find("<blockquote"), std::string::npos);
    ASSERT_EQ(out.attachments.size(), 1u);
    EXPECT_EQ(out.attachments[0].name, "a.csv");
    EXPECT_EQ(mails(only_conversation()).back()["kind"].text(), "forward");
}

TEST_P(Forwarding, what_comes_back_comes_into_the_conversation_and_answers_go_to_the_customer) {
    negar_sends_a_file();
    expect_status(forward(messages(only_conversation()).front(), "workshop@example.com"), 201);
    send();
    arrives("From: Workshop <workshop@example.com>\r\nSubject: Re: grinder\r\nIn-Reply-To: <" +
            sent().message_id + ">\r\n\r\nThe motor is broken.");
    Json one = only_conversation();
    EXPECT_EQ(one["customer"]["name"].text(), "Negar");
    auto said = messages(one);
    EXPECT_EQ(said.back()["author"]["name"].text(), "Workshop");
    answers(one, "موتور آسیاب خراب است.");
    EXPECT_EQ(sent(1).to.front().address, "negar@example.com");
    EXPECT_EQ(sent(1).in_reply_to, std::vector<std::string>{"1@example.com"});
    EXPECT_FALSE(sent(1).cc.size());
}

TEST_P(Forwarding, a_refusal_is_shown_at_the_note_and_can_be_tried_again) {
    negar_sends_a_file();
    smtp.answer("RCPT", "550 5.1.1 no such user");
    Answered note = forward(messages(only_conversation()).front(), "workshop@example.com");
    send();
    EXPECT_EQ(state(note.body), "failed");
    smtp.answer("RCPT", "");
    expect_status(ask(sara, "POST", "/messages/" + id_in(note.body) + "/send_again"), 200);
    send();
    EXPECT_EQ(state(note.body), "sent");
    EXPECT_EQ(smtp.mails().size(), 1u);
}

TEST_P(Forwarding, is_checked_and_nothing_is_half_done) {
    negar_sends_a_file();
    Json said = messages(only_conversation()).front();
    expect_wrong(forward(said, "nobody"), "to[0].address", "malformed_email");
    expect_wrong(forward(said, "support@asiab.example"), "to[0].address", "own_address");
    expect_wrong(ask(sara, "POST", "/messages/" + id_in(said) + "/forward",
                     Json::object({{"to", Json(Json::Array{})}})),
                 "to", "required");
    std::string path = "/messages/" + id_in(said) + "/forward";
    Json to = Json::object({{"to", Json::array({Json::object({{"address", "a@example.com"}})})}});
    expect_refused(ask(neighbour, "POST", path, to), 404, "message");
    EXPECT_EQ(ask(vida, "POST", path, to).status, 403);
    EXPECT_EQ(messages(only_conversation()).size(), 1u);
    Answered note = ask(sara, "POST", "/conversations/" + id_in(only_conversation()) + "/messages",
                        Json::object({{"direction", "note"}, {"body", "فقط ما"}}));
    expect_refused(forward(note["message"], "a@example.com"), 409, "only_for_colleagues");
    send();
    EXPECT_EQ(smtp.mails().size(), 0u);
}

}  // namespace
}  // namespace hamdel::email
