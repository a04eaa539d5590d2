// Live sockets and long polls.
#include <thread>

#include "kernel/json.h"
#include "tests/running.h"

namespace hamdel::edge::test {
namespace {

std::string hall_socket(std::string_view query = "") {
    return handshake_text("/notes/v1/live" + std::string(query), hall);
}

Client open(Running& house, std::string_view query = "", int receive_buffer = 0) {
    Client client = house.connect(receive_buffer);
    client.send(hall_socket(query));
    EXPECT_EQ(client.read_reply().status, 101);
    return client;
}

Json read_json(Client& client) {
    SocketFrame frame = read_frame(client);
    EXPECT_EQ(frame.opcode, 1) << frame.data;
    return parse_json(frame.data);
}

int read_close(Client& client) {
    SocketFrame frame = read_frame(client);
    while (frame.opcode == 1)
        frame = read_frame(client);
    EXPECT_EQ(frame.opcode, 8);
    if (frame.data.size() < 2) return 0;
    return static_cast<unsigned char>(frame.data[0]) << 8 |
           static_cast<unsigned char>(frame.data[1]);
}

void add(Running& house, std::string_view room, std::string_view text) {
    house.store().write_now([&](Write& tx) { add_note(tx, room, text); });
}

TEST(Live, OpensWithItsProtocolAndSaysHello) {
    Running house(roomy());
    Client client = house.connect();
    client.send(
        handshake_text("/notes/v1/live", "Sec-WebSocket-Protocol: hamdel, token.room-hall\r\n"));
    Reply reply = client.read_reply();
    EXPECT_EQ(reply.status, 101);
    EXPECT_EQ(reply.header("sec-websocket-accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    EXPECT_EQ(reply.header("sec-websocket-protocol"), "hamdel");
    Json hello = read_json(client);
    EXPECT_EQ(hello["type"].text(), "hello");
    EXPECT_EQ(hello["seq"].number(), 0);
    EXPECT_EQ(hello["resync"], Json(false));
}

TEST(Live, TellsEventsOfItsTopicsOnce) {
    Running house(roomy());
    Client hall_client = open(house), other = house.connect();
    other.send(handshake_text("/notes/v1/live", "Authorization: Bearer room-attic\r\n"));
    other.read_reply();
    read_json(hall_client);
    read_json(other);
    add(house, "cellar", "not for the hall");
    add(house, "hall", "for the hall");
    Json frame = read_json(hall_client);
    EXPECT_EQ(frame["type"].text(), "added");
    EXPECT_EQ(frame["data"]["text"].text(), "for the hall");
    EXPECT_GT(frame["seq"].number(), 0);
    EXPECT_EQ(read_json(other)["data"]["text"].text(), "not for the hall");
    // Two topics of one event reach the attic: it is told of its own note once.
    add(house, "attic", "once");
    add(house, "attic", "and again");
    EXPECT_EQ(read_json(other)["data"]["text"].text(), "for the hall");
    EXPECT_EQ(read_json(other)["data"]["text"].text(), "once");
    EXPECT_EQ(read_json(other)["data"]["text"].text(), "and again");
}

TEST(Live, ResumesByNumber) {
    Running house(roomy());
    for (int i = 1; i <= 5; ++i)
        add(house, "hall", std::to_string(i));
    std::int64_t last = house.store().last_event();
    Client client = open(house, "?after=" + std::to_string(last - 2));
    Json hello = read_json(client);
    EXPECT_EQ(hello["resync"], Json(false));
    EXPECT_EQ(read_json(client)["data"]["text"].text(), "4");
    EXPECT_EQ(read_json(client)["data"]["text"].text(), "5");
    add(house, "hall", "6");
    EXPECT_EQ(read_json(client)["data"]["text"].text(), "6");
}

TEST(Live, SaysResyncForTooMuchAndForNumbersOfAnotherLife) {
    Options options = roomy();
    options.limits.replay_events = 3;
    Running house(options);
    for (int i = 0; i < 5; ++i)
        add(house, "hall", "x");
    std::int64_t last = house.store().last_event();
    // What has not been told yet is not missed: it comes by itself.
    house.await([&] {
        Reply reply = house.connect().ask("GET", "/notes/v1/live/poll", hall);
        return parse_json(reply.body)["seq"].number() == last;
    });
    Client behind = open(house, "?after=0");
    Json hello = read_json(behind);
    EXPECT_EQ(hello["resync"], Json(true));
    EXPECT_GE(last, hello["seq"].number());
    Client ahead = open(house, "?after=" + std::to_string(last + 1000));
    EXPECT_EQ(read_json(ahead)["resync"], Json(true));
    add(house, "hall", "after all");
    Json told = read_json(ahead);
    while (told["data"]["text"].text() != "after all")
        told = read_json(ahead);
    EXPECT_EQ(told["seq"].number(), last + 1);
}

TEST(Live, ResumesWithoutGapOrDoubleWhileOthersWrite) {
    Running house(roomy());
    constexpr int count = 400;
    std::thread writer([&] {
        for (int i = 0; i < count; ++i)
            add(house, i % 3 ? "hall" : "cellar", std::to_string(i));
    });
    std::vector<std::string> heard;
    std::int64_t after = 0;
    while (heard.empty() || heard.back() != std::to_string(count - 2)) {
        Client client = open(house, "?after=" + std::to_string(after));
        Json hello = read_json(client);
        ASSERT_EQ(hello["resync"], Json(false));
        for (int i = 0; i < 17; ++i) {
            Json frame = read_json(client);
            ASSERT_GT(frame["seq"].number(), after);
            after = frame["seq"].number();
            heard.emplace_back(frame["data"]["text"].text());
            if (heard.back() == std::to_string(count - 2)) break;
        }
    }
    writer.join();
    std::vector<std::string> written;
    for (int i = 0; i <= count - 2; ++i)
        if (i % 3) written.push_back(std::to_string(i));
    EXPECT_EQ(heard, written);
}

TEST(Live, CarriesCallsThroughTheSameRoutes) {
    Running house(roomy());
    Client client = open(house);
    read_json(client);
    client.send(client_frame(
        1, R"({"id":"7","method":"GET","path":"/notes/v1/echo?text=%DA%86","body":null})"));
    Json reply = read_json(client);
    EXPECT_EQ(reply["reply_to"].text(), "7");
    EXPECT_EQ(reply["status"].number(), 200);
    EXPECT_EQ(reply["body"]["text"].text(), "چ");
    EXPECT_EQ(reply["body"]["name"].text(), "hall");
    client.send(client_frame(
        1, R"({"id":"8","method":"POST","path":"/notes/v1/murmur","body":{"text":"hm"}})"));
    std::vector<std::string> seen;
    for (int i = 0; i < 2; ++i) {
        Json frame = read_json(client);
        if (frame["type"].text() == "murmur")
            seen.emplace_back("murmur " + std::string(frame["data"].text()));
        if (frame["reply_to"].text() == "8") {
            EXPECT_EQ(frame["status"].number(), 204);
            EXPECT_TRUE(frame["body"].is_null());
            seen.emplace_back("reply");
        }
    }
    std::ranges::sort(seen);
    EXPECT_EQ(seen, (std::vector<std::string>{"murmur hm", "reply"}));
}

TEST(Live, HearsWhatItWatchesFromTheAnswerOn) {
    Running house(roomy());
    Client client = open(house);
    read_json(client);
    add(house, "cellar", "before");
    client.send(
        client_frame(1, R"({"id":"1","watch":["room:cellar","room:vault","sky:blue","x"]})"));
    Json reply = read_json(client);
    EXPECT_EQ(reply["reply_to"].text(), "1");
    EXPECT_EQ(reply["status"].number(), 200);
    add(house, "vault", "not to be heard");
    add(house, "cellar", "heard");
    add(house, "hall", "its own still");
    std::vector<std::string> heard;
    while (heard.empty() || heard.back() != "its own still")
        heard.emplace_back(read_json(client)["data"]["text"].text());
    // What was committed before the answer may come too; it is in what is read after it.
    if (heard.front() == "before") heard.erase(heard.begin());
    EXPECT_EQ(heard, (std::vector<std::string>{"heard", "its own still"}));
    // The next words take the place of these.
    client.send(client_frame(1, R"({"id":"2","watch":[]})"));
    EXPECT_EQ(read_json(client)["reply_to"].text(), "2");
    add(house, "cellar", "no more");
    add(house, "hall", "last");
    EXPECT_EQ(read_json(client)["data"]["text"].text(), "last");
}

TEST(Live, ResumesWithWhatItWatched) {
    Running house(roomy());
    add(house, "cellar", "missed");
    add(house, "vault", "never told");
    std::int64_t last = house.store().last_event();
    for (std::string_view path : {"/notes/v1/live/poll", "/notes/v1/live"}) {
        bool is_poll = path.ends_with("poll");
        std::string target = std::string(path) + "?after=" + std::to_string(last - 2) +
                             "&watch=room:vault,room:cellar";
        if (is_poll) {
            Reply polled = house.connect().ask("GET", target + "&wait=10", hall);
            EXPECT_EQ(parse_json(polled.body)["frames"].at(0)["data"]["text"].text(), "missed");
            continue;
        }
        Client client = house.connect();
        client.send(handshake_text(target, hall));
        EXPECT_EQ(client.read_reply().status, 101);
        read_json(client);
        EXPECT_EQ(read_json(client)["data"]["text"].text(), "missed");
        add(house, "cellar", "now");
        EXPECT_EQ(read_json(client)["data"]["text"].text(), "now");
    }
}

TEST(Live, RefusesToWatchWhatIsNoListOfWords) {
    Running house(roomy());
    Client client = open(house);
    read_json(client);
    std::string many = R"({"id":"1","watch":[)";
    for (int i = 0; i < 65; ++i)
        many += i ? ",\"room:a\"" : "\"room:a\"";
    for (const std::string& frame :
         {std::string(R"({"id":"1","watch":"room:cellar"})"),
          std::string(R"({"id":"1","watch":[7]})"), std::string(R"({"watch":[]})"), many + "]}",
          R"({"id":"1","watch":["room:)" + std::string(100, 'x') + "\"]}"}) {
        client.send(client_frame(1, frame));
        Json reply = read_json(client);
        EXPECT_EQ(reply["status"].number(), 400) << frame;
        EXPECT_EQ(reply["body"]["code"].text(), "malformed_frame");
    }
}

TEST(Live, RefusesCallsThatAreNotForIt) {
    Running house(roomy());
    Client client = open(house);
    read_json(client);
    auto status = [&](std::string_view frame) {
        client.send(client_frame(1, frame));
        return read_json(client)["status"].number();
    };
    EXPECT_EQ(status(R"({"id":"1","method":"GET","path":"/desk/v1/echo"})"), 404);  // another door
    EXPECT_EQ(status(R"({"id":"2","method":"GET","path":"/notes/v1/open"})"), 404);
    EXPECT_EQ(status(R"({"id":"3","method":"POST","path":"/notes/v1/files"})"), 404);
    EXPECT_EQ(status(R"({"id":"4","method":"GET","path":"/notes/v1/../echo"})"), 400);
    EXPECT_EQ(status(R"({"id":"5","method":"FETCH","path":"/notes/v1/echo"})"), 400);
    EXPECT_EQ(status(R"({"id":"6","method":"POST","path":"/notes/v1/notes","body":{"texd":1}})"),
              422);
    EXPECT_EQ(status("not json"), 400);
    EXPECT_EQ(status("[]"), 400);
    EXPECT_EQ(status(R"({"id":"7","method":"GET","path":"/notes/v1/echo"})"), 200);
}

TEST(Live, AnswersPings) {
    Running house(roomy());
    Client client = open(house);
    read_json(client);
    client.send(client_frame(1, R"({"type":"ping"})"));
    EXPECT_EQ(read_json(client)["type"].text(), "pong");
    client.send(client_frame(9, "are you there"));
    SocketFrame pong = read_frame(client);
    EXPECT_EQ(pong.opcode, 10);
    EXPECT_EQ(pong.data, "are you there");
}

TEST(Live, PutsFragmentsTogetherWithControlBetween) {
    Running house(roomy());
    Client client = open(house);
    read_json(client);
    client.send(client_frame(1, R"({"id":"1","method":"GET",)", false) + client_frame(9, "") +
                client_frame(0, R"("path":"/notes/v1/)", false) + client_frame(0, R"(echo"})"));
    EXPECT_EQ(read_frame(client).opcode, 10);
    EXPECT_EQ(read_json(client)["status"].number(), 200);
    std::string whole = client_frame(1, R"({"type":"ping"})");
    for (char c : whole)
        client.send(std::string(1, c));
    EXPECT_EQ(read_json(client)["type"].text(), "pong");
}

struct Wrong {
    std::string what;
    std::string bytes;
    int code;
};
class WrongFrames : public testing::TestWithParam<Wrong> {};

TEST_P(WrongFrames, CloseTheSocketWithTheirCode) {
    Running house(roomy());
    Client client = open(house);
    read_json(client);
    client.send(GetParam().bytes);
    EXPECT_EQ(read_close(client), GetParam().code) << GetParam().what;
    client.send(client_frame(8, std::string("\x03\xea", 2)));
    EXPECT_TRUE(client.is_at_end());
}

INSTANTIATE_TEST_SUITE_P(
    Live, WrongFrames,
    testing::Values(
        Wrong{"unmasked", client_frame(1, "{}", true, Masking::unmasked), 1002},
        Wrong{"reserved", client_frame(1, "{}", true, Masking::masked, 0x40), 1002},
        Wrong{"opcode", client_frame(3, "x"), 1002}, Wrong{"binary", client_frame(2, "x"), 1003},
        Wrong{"broken UTF-8", client_frame(1, "\xc3\x28"), 1007},
        Wrong{"surrogate", client_frame(1, "\xed\xa0\x80"), 1007},
        Wrong{"continuation of nothing", client_frame(0, "x"), 1002},
        Wrong{"a new message inside one", client_frame(1, "a", false) + client_frame(1, "b"), 1002},
        Wrong{"fragmented control", client_frame(9, "x", false), 1002},
        Wrong{"long control", client_frame(9, std::string(126, 'x')), 1002},
        Wrong{"too large", client_frame(1, std::string((256 << 10) + 1, 'x')), 1009},
        Wrong{"too large in parts",
              client_frame(1, std::string(200 << 10, 'x'), false) +
                  client_frame(0, std::string(100 << 10, 'x')),
              1009},
        Wrong{"close of one byte", client_frame(8, "x"), 1002},
        Wrong{"close code that is not sent", client_frame(8, std::string("\x03\xed", 2)), 1002},
        Wrong{"length not the shortest", std::string("\x81\xfe\x00\x02\x00\x00\x00\x00{}", 10),
              1002},
        Wrong{"good bye", client_frame(8, std::string("\x03\xe8", 2)), 1000}));

TEST(Live, RefusesStrangersPlainRequestsAndOtherOrigins) {
    Running house(roomy());
    auto status = [&](const std::string& text) {
        Client client = house.connect();
        client.send(text);
        return client.read_reply().status;
    };
    EXPECT_EQ(status(handshake_text("/notes/v1/live")), 401);
    EXPECT_EQ(status(request_text("GET", "/notes/v1/live", hall)), 426);
    EXPECT_EQ(status(handshake_text("/notes/v1/live?after=x", hall)), 422);
    EXPECT_EQ(status(handshake_text("/notes/v1/live",
                                    std::string(hall) + "Origin: https://shop.example\r\n")),
              101);
    std::string cookie = "Cookie: desk=room-hall\r\n";
    EXPECT_EQ(status(handshake_text("/desk/v1/live", cookie + "Origin: https://evil.example\r\n")),
              403);
    EXPECT_EQ(status(handshake_text("/desk/v1/live", cookie + "Origin: https://asiab.example\r\n")),
              101);
    EXPECT_EQ(status(request_text("GET", "/desk/v1/live/poll?after=0",
                                  cookie + "Origin: https://evil.example\r\n")),
              403);
}

TEST(Live, DropsSlowReadersAndSaysResync) {
    Running house(roomy());
    Client slow = open(house, "", 4096);
    read_json(slow);
    Client quick = open(house);
    read_json(quick);
    // More than the queue and the buffers of the system between us hold.
    std::string large(400'000, 'x');
    for (int i = 0; i < 40; ++i) {
        add(house, "hall", large);
        ASSERT_EQ(read_json(quick)["data"]["text"].text().size(), large.size());
    }
    house.await([&] {
        return house.connect().ask("GET", "/metrics").body.find("hamdel_live_slow_total 1") !=
               std::string::npos;
    });
}

TEST(Live, ClosesWhenTheSessionHasEnded) {
    Options options = roomy();
    options.limits.live_recheck = milliseconds(50);
    Running house(options);
    Client client = open(house);
    read_json(client);
    end_token("room-hall");
    EXPECT_EQ(read_close(client), 4401);
}

TEST(Live, ClosesSilentSockets) {
    Options options = roomy();
    options.limits.live_silence = milliseconds(60);
    Running house(options);
    Client client = open(house);
    read_json(client);
    EXPECT_EQ(read_close(client), 4408);
}

TEST(Live, TellsWhoCameAndWhoLeft) {
    Options options = roomy();
    options.limits.live_grace = milliseconds(60);
    Running house(options);
    {
        Client first = open(house), second = open(house);
        read_json(first);
        read_json(second);
        house.await([&] { return house.presence("hall", "joined") == 1; });
    }
    house.await([&] { return house.presence("hall", "left") == 1; });
    EXPECT_EQ(house.presence("hall", "joined"), 1);
    Client again = open(house);
    house.await([&] { return house.presence("hall", "joined") == 2; });
}

TEST(Live, ComingBackInTimeIsNotLeaving) {
    Running house(roomy());
    for (int i = 0; i < 3; ++i) {
        Client client = open(house);
        read_json(client);
    }
    house.await([&] { return house.presence("hall", "joined") == 1; });
    EXPECT_EQ(house.presence("hall", "left"), 0);
    house.stop();
    house.await([&] { return house.presence("hall", "left") == 1; });
}

TEST(Live, SaysGoodbyeWhenTheServerStops) {
    Running house(roomy());
    Client client = open(house);
    read_json(client);
    std::thread stopping([&] { house.stop(); });
    EXPECT_EQ(read_close(client), 1001);
    client.send(client_frame(8, std::string("\x03\xe9", 2)));
    EXPECT_TRUE(client.is_at_end());
    stopping.join();
}

}  // namespace
}  // namespace hamdel::edge::test
