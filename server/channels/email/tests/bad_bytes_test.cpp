// Mails of bad bytes, handed over as a mail server does: each is taken, none is refused for ever.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "net/lmtp_server.h"
#include "post.h"

namespace hamdel::email {
namespace {

using namespace std::string_literals;

class Handing {
  public:
    explicit Handing(int port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_port = htons(static_cast<std::uint16_t>(port));
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(connect(socket_, reinterpret_cast<sockaddr*>(&at), sizeof at), 0);
        hear();
        say("LHLO mx\r\n");
    }
    ~Handing() { close(socket_); }

    // The last line of what is answered.
    std::string say(std::string_view bytes) {
        EXPECT_EQ(send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL), std::ssize(bytes));
        return hear();
    }
    std::string hand_over(const std::string& mail) {
        say("MAIL FROM:<a@example.com>\r\n");
        say("RCPT TO:<support@asiab.example>\r\n");
        say("DATA\r\n");
        return say(mail + "\r\n.\r\n");
    }

  private:
    std::string hear() {
        std::string line;
        for (;;) {
            char c = 0;
            if (recv(socket_, &c, 1, 0) != 1) return line;
            if (c != '\n') {
                line += c;
                continue;
            }
            if (line.size() < 4 || line[3] != '-') return line;
            line.clear();
        }
    }

    int socket_;
};

class BadBytes : public Post {
  protected:
    BadBytes()
        : lmtp_("127.0.0.1:0",
                {.knows = [this](const std::string& who) { return office.knows(who); },
                 .deliver =
                     [this](const net::LmtpMail& mail) {
                         office.take(mail.recipients, mail.bytes);
                     }}),
          handing(lmtp_.port()) {}

  private:
    net::LmtpServer lmtp_;

  protected:
    Handing handing;
};
HAMDEL_BOTH_ENGINES(BadBytes);

TEST_P(BadBytes, are_taken_wherever_they_stand) {
    std::string nul = "\0"s, broken = "\xff\xfe"s, huge(5000, 'x');
    int handed = 0;
    for (const std::string& odd : {nul, broken, nul + broken + "\x01"s, huge})
        for (const std::string head :
             {"Message-ID: <a?b@c>", "In-Reply-To: <a?b@c>", "References: <a?b@c> <?@?>",
              "From: a?b@example.com", "From: =?utf-8?Q?a?b?= <a?b@example.com>",
              "To: support?@asiab.example, ? <?@?>", "Cc: \"?\" <x?@y>", "Reply-To: ?@?",
              "Subject: a?b", "Date: ?", "Content-Type: text/?; charset=?",
              "Content-Disposition: attachment; filename=?",
              "Content-Type: image/png; name=?\r\nContent-Disposition: attachment"}) {
            std::string mail;
            for (char c : head)
                mail += c == '?' ? odd : std::string(1, c);
            mail += "\r\nX-Number: " + std::to_string(++handed) + "\r\n\r\na" + odd + "b";
            EXPECT_TRUE(handing.hand_over(mail).starts_with("250")) << head;
        }
    EXPECT_EQ(value<std::int64_t>("select count(*) from mail where direction = 'in'"), handed);
    EXPECT_EQ(value<std::int64_t>("select count(*) from mail where warnings like '%not_taken%'"),
              0);
}

TEST_P(BadBytes, in_a_report_of_failure_mark_our_message_all_the_same) {
    negar_writes("سلام");
    Json said = answers(only_conversation(), "سلام");
    std::string report =
        "From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        "--b\r\n\r\nIt failed.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; negar\0@example.com\r\n"
        "Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 unknown\0\xff user\r\n\r\n"
        "--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <"s +
        sent().message_id + ">\r\n\r\nx\r\n--b--\r\n";
    EXPECT_TRUE(handing.hand_over(report).starts_with("250"));
    EXPECT_EQ(state(said), "failed");
}

// What is refused for what it is, here by a rule that the test made, is refused for now, then taken
// in bare; what is there already stays as it is.
TEST_P(BadBytes, what_cannot_be_taken_in_time_and_again_is_taken_in_bare) {
    world().store().write_now([](Write& tx) {
        tx.run("create unique index no_subject_twice on conversation (subject)");
    });
    std::string mail = "From: a@example.com\r\nSubject: twice\r\nX-Of: ";
    EXPECT_TRUE(handing.hand_over(mail + "one\r\n\r\na").starts_with("250"));
    std::string other = mail + "two\r\n\r\nb";
    EXPECT_TRUE(handing.hand_over(other).starts_with("451"));
    EXPECT_TRUE(handing.hand_over(other).starts_with("451"));
    EXPECT_TRUE(handing.hand_over("From: c@example.com\r\n\r\nc").starts_with("250"));
    EXPECT_TRUE(handing.hand_over(other).starts_with("250"));
    EXPECT_TRUE(handing.hand_over(other).starts_with("250")) << "known by now";
    EXPECT_EQ(conversations().size(), 3u);
    for (const Json& one : conversations()) {
        Json head = mails(one).front();
        if (head["warnings"].size() == 0 || head["warnings"].at(0).text() != "not_taken_apart")
            continue;
        Json file = messages(one).front()["attachments"].at(0);
        EXPECT_EQ(file["type"].text(), "message/rfc822");
        EXPECT_EQ(file["size"], Json(std::ssize(other) + 2)) << "with its last end of line";
        return;
    }
    ADD_FAILURE() << "no bare mail";
}

TEST_P(BadBytes, a_database_in_trouble_is_waited_for) {
    std::string mail = "From: a@example.com\r\n\r\na";
    world().store().write_now(
        [](Write& tx) { tx.run("alter table mail rename to mail_elsewhere"); });
    EXPECT_TRUE(handing.hand_over(mail).starts_with("451"));
    world().store().write_now(
        [](Write& tx) { tx.run("alter table mail_elsewhere rename to mail"); });
    EXPECT_TRUE(handing.hand_over(mail).starts_with("250"));
    EXPECT_EQ(messages(only_conversation()).front()["body"].text(), "a");
}

}  // namespace
}  // namespace hamdel::email
