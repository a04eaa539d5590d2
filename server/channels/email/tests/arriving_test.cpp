// A mail becomes words of its writer, once, in the conversation it belongs to and in no other.
#include "post.h"

namespace hamdel::email {
namespace {

class Arriving : public Post {};
HAMDEL_BOTH_ENGINES(Arriving);

TEST_P(Arriving, a_mail_begins_a_conversation_of_its_writer) {
    negar_writes("سلام، سفارش من نرسیده است.\r\n\r\nOn Monday Sara wrote:\r\n> سلام");
    Json one = only_conversation();
    EXPECT_EQ(one["subject"].text(), "سفارش من");
    EXPECT_EQ(one["customer"]["name"].text(), "نگار");
    EXPECT_EQ(one["channel"]["type"].text(), "email");
    auto said = messages(one);
    ASSERT_EQ(said.size(), 1u);
    EXPECT_EQ(said[0]["body"].text(), "سلام، سفارش من نرسیده است.");
    auto heads = mails(one);
    ASSERT_EQ(heads.size(), 1u);
    EXPECT_EQ(heads[0]["from"]["address"].text(), "negar@example.com");
    EXPECT_EQ(heads[0]["joined_by"].text(), "started");
    EXPECT_NE(heads[0]["earlier"].text().find("> سلام"), std::string::npos);
}

TEST_P(Arriving, the_same_mail_again_is_nothing_new) {
    std::string mail = "From: a@example.com\r\nMessage-ID: <1@example.com>\r\nSubject: a\r\n\r\nb";
    arrives(mail);
    arrives(mail);
    arrives("Received: from elsewhere\r\n" + mail);
    EXPECT_EQ(messages(only_conversation()).size(), 1u);
}

TEST_P(Arriving, strangers_with_the_same_or_no_message_id_stay_strangers) {
    for (const char* id : {"", "Message-ID: <>\r\n", "Message-ID: <same@x>\r\n"})
        for (const char* who : {"a@example.com", "b@example.com"})
            arrives(std::string("From: ") + who + "\r\n" + id + "Subject: " + id + "\r\n\r\nسلام");
    EXPECT_EQ(conversations().size(), 6u);
}

TEST_P(Arriving, an_answer_goes_on_in_its_conversation) {
    negar_writes("سلام");
    answers(only_conversation(), "سلام نگار، پیگیری می‌کنم.");
    std::string ours = sent().message_id;
    negar_writes("ممنون", "In-Reply-To: <" + ours + ">\r\n", "Re: چیز دیگر");
    Json one = only_conversation();
    EXPECT_EQ(messages(one).size(), 3u);
    EXPECT_EQ(mails(one).back()["joined_by"].text(), "token");
    EXPECT_EQ(mails(one).back()["joined_to"].text(), ours);
}

TEST_P(Arriving, a_mail_that_names_the_writers_own_earlier_one_goes_on) {
    negar_writes("سلام");
    negar_writes("یادم رفت بگویم", "References: <1@example.com>\r\n");
    EXPECT_EQ(messages(only_conversation()).size(), 2u);
}

TEST_P(Arriving, a_stranger_who_names_it_begins_an_own_one) {
    negar_writes("سلام");
    arrives("From: thief@example.com\r\nIn-Reply-To: <1@example.com>\r\nSubject: Re: x\r\n\r\nx");
    EXPECT_EQ(conversations().size(), 2u);
    std::string number = to_text(conversations().front()["number"]);
    arrives("From: thief@example.com\r\nSubject: [#" + number + "]\r\n\r\nx");
    for (const Json& one : conversations())
        if (one["customer"]["name"].text() == "نگار") EXPECT_EQ(messages(one).size(), 1u);
}

TEST_P(Arriving, who_was_written_to_takes_part) {
    negar_writes("سلام", "Cc: boss@example.com\r\n");
    arrives("From: Boss <boss@example.com>\r\nIn-Reply-To: <1@example.com>\r\n\r\nمن هم");
    auto said = messages(only_conversation());
    ASSERT_EQ(said.size(), 2u);
    EXPECT_EQ(said[1]["author"]["name"].text(), "Boss");
}

TEST_P(Arriving, a_made_up_message_id_of_ours_opens_nothing) {
    negar_writes("سلام");
    Json one = answers(only_conversation(), "سلام");
    std::string ours = sent().message_id;
    ours[ours.find('.') + 1] ^= 1;
    arrives("From: thief@example.com\r\nIn-Reply-To: <" + ours + ">\r\n\r\nx");
    EXPECT_EQ(conversations().size(), 2u);
}

TEST_P(Arriving, the_number_in_the_subject_is_enough_for_its_own_customer) {
    negar_writes("سلام");
    std::string number = to_text(only_conversation()["number"]);
    negar_writes("باز هم", "", "پرسش درباره [#" + number + "]");
    Json one = only_conversation();
    EXPECT_EQ(messages(one).size(), 2u);
    EXPECT_EQ(mails(one).back()["joined_by"].text(), "number");
}

TEST_P(Arriving, files_come_along_and_what_is_too_much_stays_in_the_original) {
    std::string mail =
        "From: a@example.com\r\nSubject: files\r\nContent-Type: multipart/mixed; "
        "boundary=b\r\n\r\n--b\r\n\r\nسلام\r\n";
    for (int i = 0; i < 25; ++i)
        mail += "--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=f" +
                std::to_string(i) + ".csv\r\n\r\n" + std::to_string(i) + "\r\n";
    arrives(mail + "--b--\r\n");
    Json one = only_conversation();
    EXPECT_EQ(messages(one).front()["attachments"].size(), 20u);
    EXPECT_EQ(mails(one).front()["left_out"], Json(5));
}

TEST_P(Arriving, whatever_the_bytes_are_there_is_a_message) {
    for (const std::string& bytes :
         {std::string(), std::string("\0\1\2\xff", 4), std::string("no head at all"),
          std::string("From: <>\r\n\r\n"), std::string("Subject: only\r\n\r\n"),
          "From: x\r\nSubject: " + std::string(100'000, 's') + "\r\n\r\n" +
              std::string(300'000, 'b')})
        EXPECT_NO_THROW(arrives(bytes));
    EXPECT_EQ(conversations().size(), 6u);
}

TEST_P(Arriving, what_machines_write_is_no_message) {
    negar_writes("سلام");
    answers(only_conversation(), "سلام");
    std::string ours = sent().message_id;
    arrives(
        "From: negar@example.com\r\nAuto-Submitted: auto-replied\r\nSubject: Out of office\r\n"
        "In-Reply-To: <" +
        ours + ">\r\n\r\nI am away.");
    EXPECT_EQ(messages(only_conversation()).size(), 2u);
    auto heads = mails(only_conversation());
    EXPECT_EQ(heads.back()["kind"].text(), "auto_reply");
}

TEST_P(Arriving, is_only_for_addresses_that_are_ours) {
    EXPECT_TRUE(office.knows("Support@Asiab.example"));
    EXPECT_TRUE(office.knows("support+order@asiab.example"));
    EXPECT_FALSE(office.knows("other@asiab.example"));
    EXPECT_FALSE(office.knows(""));
}

}  // namespace
}  // namespace hamdel::email
