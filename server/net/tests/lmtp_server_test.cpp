// The listener over real sockets: mails of several clients at once, bounds, and how it stops.
#include "net/lmtp_server.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "world/folders.h"

namespace hamdel::net {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// A client that writes and reads bytes as a test likes.
class Client {
  public:
    explicit Client(int port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_port = htons(std::uint16_t(port));
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(connect(socket_, reinterpret_cast<sockaddr*>(&at), sizeof at), 0);
    }
    explicit Client(const std::string& path) : socket_(socket(AF_UNIX, SOCK_STREAM, 0)) {
        sockaddr_un at{};
        at.sun_family = AF_UNIX;
        path.copy(at.sun_path, sizeof at.sun_path - 1);
        EXPECT_EQ(connect(socket_, reinterpret_cast<sockaddr*>(&at), sizeof at), 0);
    }
    ~Client() { close(socket_); }

    Client& say(std::string_view bytes) {
        while (!bytes.empty()) {
            ssize_t sent = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) break;
            bytes.remove_prefix(std::size_t(sent));
        }
        return *this;
    }
    // The next whole answer; empty when the server has gone.
    std::string hear() {
        std::string out;
        for (;;) {
            std::size_t end = heard_.find("\r\n");
            if (end != std::string::npos) {
                out += heard_.substr(0, end + 2);
                bool is_last = end < 4 || heard_[3] != '-';
                heard_.erase(0, end + 2);
                if (is_last) return out;
                continue;
            }
            char piece[4096];
            ssize_t got = recv(socket_, piece, sizeof piece, 0);
            if (got <= 0) return out;
            heard_.append(piece, std::size_t(got));
        }
    }
    std::string ask(std::string_view bytes) { return say(bytes).hear(); }
    void begin() {
        EXPECT_THAT(hear(), StartsWith("220 "));
        EXPECT_THAT(ask("LHLO mx\r\n"), StartsWith("250"));
        EXPECT_THAT(ask("MAIL FROM:<a@b.c>\r\n"), StartsWith("250"));
        EXPECT_THAT(ask("RCPT TO:<desk@asiab.example>\r\n"), StartsWith("250"));
        EXPECT_THAT(ask("DATA\r\n"), StartsWith("354"));
    }

  private:
    int socket_;
    std::string heard_;
};

struct Box {
    std::mutex mutex;
    std::vector<std::string> mails;

    LmtpDoor door() {
        return {.knows = [](const std::string&) { return true; },
                .deliver =
                    [this](const LmtpMail& mail) {
                        std::lock_guard lock(mutex);
                        mails.emplace_back(mail.bytes);
                    }};
    }
};

TEST(LmtpServer, takes_mails_of_many_clients_at_once) {
    Box box;
    LmtpServer server("127.0.0.1:0", box.door());
    std::vector<std::thread> clients;
    for (int i = 0; i < 8; ++i)
        clients.emplace_back([&server, i] {
            Client client(server.port());
            client.begin();
            std::string body(300'000 * std::size_t(i), char('a' + i));
            EXPECT_EQ(client.ask(body + "\r\n.\r\n"), "250 2.0.0 Taken\r\n");
            EXPECT_EQ(client.ask("QUIT\r\n"), "221 2.0.0 Bye\r\n");
            EXPECT_EQ(client.hear(), "");
        });
    for (std::thread& one : clients)
        one.join();
    ASSERT_EQ(box.mails.size(), 8u);
    std::size_t total = 0;
    for (const std::string& mail : box.mails) {
        total += mail.size();
        EXPECT_EQ(mail.find_first_not_of(mail.front()), mail.size() > 2 ? mail.size() - 2 : 1);
    }
    EXPECT_EQ(total, 28 * 300'000 + 8 * 2u);
}

TEST(LmtpServer, listens_at_a_path_and_takes_over_what_was_left_there) {
    Box box;
    std::string path = (world::fresh_folder() / "lmtp").string();
    int left = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un at{};
    at.sun_family = AF_UNIX;
    path.copy(at.sun_path, sizeof at.sun_path - 1);
    ASSERT_EQ(bind(left, reinterpret_cast<sockaddr*>(&at), sizeof at), 0);
    close(left);
    {
        LmtpServer server("unix:" + path, box.door());
        Client client(path);
        client.begin();
        EXPECT_EQ(client.ask("x\r\n.\r\n"), "250 2.0.0 Taken\r\n");
        EXPECT_THROW(LmtpServer("unix:" + path, box.door()), CannotListen) << "it is in use";
    }
    EXPECT_NE(access(path.c_str(), F_OK), 0);
    EXPECT_EQ(box.mails.size(), 1u);
}

TEST(LmtpServer, says_where_it_cannot_listen) {
    Box box;
    LmtpServer there("127.0.0.1:0", box.door());
    for (const std::string& address :
         {"127.0.0.1:" + std::to_string(there.port()), std::string(), std::string("nowhere"),
          std::string("example.com:25"), std::string("unix:"), "unix:/" + std::string(200, 'x'),
          std::string("unix:/no/such/folder/socket")})
        EXPECT_THROW(LmtpServer(address, box.door()), CannotListen) << address;
}

TEST(LmtpServer, sends_away_who_is_one_too_many) {
    Box box;
    LmtpServer server("127.0.0.1:0", box.door(), {.connections = 1});
    Client first(server.port());
    EXPECT_THAT(first.hear(), StartsWith("220 "));
    Client second(server.port());
    EXPECT_THAT(second.hear(), StartsWith("421 4.3.2"));
    EXPECT_EQ(second.hear(), "");
    EXPECT_THAT(first.ask("QUIT\r\n"), StartsWith("221"));
}

TEST(LmtpServer, waits_for_nobody_for_ever) {
    Box box;
    LmtpServer server("127.0.0.1:0", box.door(), {.silence = milliseconds(50)});
    Client client(server.port());
    client.begin();
    EXPECT_THAT(client.say("half a mail\r\n").hear(), StartsWith("421 4.4.2"));
    EXPECT_EQ(client.hear(), "");
    EXPECT_TRUE(box.mails.empty());
}

TEST(LmtpServer, finishes_what_is_being_delivered_when_it_stops) {
    std::mutex mutex;
    std::condition_variable changed;
    bool is_delivering = false, may_finish = false;
    LmtpDoor door{.knows = [](const std::string&) { return true; },
                  .deliver =
                      [&](const LmtpMail&) {
                          std::unique_lock lock(mutex);
                          is_delivering = true;
                          changed.notify_all();
                          changed.wait(lock, [&] { return may_finish; });
                      }};
    auto server = std::make_unique<LmtpServer>("127.0.0.1:0", door);
    Client delivering(server->port()), idle(server->port()), half(server->port());
    delivering.begin();
    EXPECT_THAT(idle.hear(), StartsWith("220 "));
    half.begin();
    half.say("half a mail");
    delivering.say("x\r\n.\r\n");
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return is_delivering; });
    }
    std::thread stopping([&] { server.reset(); });
    EXPECT_THAT(idle.hear(), StartsWith("421 "));
    EXPECT_THAT(half.hear(), StartsWith("421 "));
    {
        std::lock_guard lock(mutex);
        may_finish = true;
        changed.notify_all();
    }
    EXPECT_EQ(delivering.hear(), "250 2.0.0 Taken\r\n");
    EXPECT_THAT(delivering.hear(), StartsWith("421 "));
    stopping.join();
}

TEST(LmtpServer, keeps_fifty_megabytes_out_of_memory) {
    std::size_t size = 0;
    LmtpDoor door{.knows = [](const std::string&) { return true; },
                  .deliver = [&](const LmtpMail& mail) { size = mail.bytes.size(); }};
    LmtpServer server("127.0.0.1:0", door);
    Client client(server.port());
    client.begin();
    std::string line(998, 'x');
    line += "\r\n";
    for (int i = 0; i < 50'000; ++i)
        client.say(line);
    EXPECT_EQ(client.ask(".\r\n"), "250 2.0.0 Taken\r\n");
    EXPECT_EQ(size, 50'000'000u);
}

}  // namespace
}  // namespace hamdel::net
