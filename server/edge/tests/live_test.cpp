// Live sockets.
#include <thread>

#include "kernel/json.h"
#include "tests/running.h"
#include "tests/screen.h"

namespace hamdel::edge::test {
namespace {

class Live : public OnBothEngines {};
HAMDEL_BOTH_ENGINES(Live);

TEST_P(Live, OpensWithItsProtocolAndSaysHello) {
    Running house(roomy(), GetParam());
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

TEST_P(Live, TellsEventsOfItsTopicsOnce) {
    Running house(roomy(), GetParam());
    Client hall_client = open_screen(house), other = house.connect();
    other.send(handshake_text("/notes/v1/live", "Authorization: Bearer room-attic\r\n"));
    other.read_reply();
    read_json(hall_client);
    read_json(other);
    write_note(house, "cellar", "not for the hall");
    write_note(house, "hall", "for the hall");
    Json frame = read_json(hall_client);
    EXPECT_EQ(frame["type"].text(), "added");
    EXPECT_EQ(frame["data"]["text"].text(), "for the hall");
    EXPECT_GT(frame["seq"].number(), 0);
    EXPECT_EQ(read_json(other)["data"]["text"].text(), "not for the hall");
    // Two topics of one event reach the attic: it is told of its own note once.
    write_note(house, "attic", "once");
    write_note(house, "attic", "and again");
    EXPECT_EQ(read_json(other)["data"]["text"].text(), "for the hall");
    EXPECT_EQ(read_json(other)["data"]["text"].text(), "once");
    EXPECT_EQ(read_json(other)["data"]["text"].text(), "and again");
}

TEST_P(Live, CarriesCallsThroughTheSameRoutes) {
    Running house(roomy(), GetParam());
    Client client = open_screen(house);
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

TEST_P(Live, RefusesCallsThatAreNotForIt) {
    Running house(roomy(), GetParam());
    Client client = open_screen(house);
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

TEST_P(Live, AnswersPings) {
    Running house(roomy(), GetParam());
    Client client = open_screen(house);
    read_json(client);
    client.send(client_frame(1, R"({"type":"ping"})"));
    EXPECT_EQ(read_json(client)["type"].text(), "pong");
    client.send(client_frame(9, "are you there"));
    SocketFrame pong = read_frame(client);
    EXPECT_EQ(pong.opcode, 10);
    EXPECT_EQ(pong.data, "are you there");
}

TEST_P(Live, PutsFragmentsTogetherWithControlBetween) {
    Running house(roomy(), GetParam());
    Client client = open_screen(house);
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
    Client client = open_screen(house);
    read_json(client);
    client.send(GetParam().bytes);
    EXPECT_EQ(read_close_code(client), GetParam().code) << GetParam().what;
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

TEST_P(Live, RefusesStrangersPlainRequestsAndOtherOrigins) {
    Running house(roomy(), GetParam());
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

TEST_P(Live, DropsSlowReadersAndSaysResync) {
    Running house(roomy(), GetParam());
    Client slow = open_screen(house, "", 4096);
    read_json(slow);
    Client quick = open_screen(house);
    read_json(quick);
    // More than the queue and the buffers of the system between us hold.
    std::string large(400'000, 'x');
    for (int i = 0; i < 40; ++i) {
        write_note(house, "hall", large);
        ASSERT_EQ(read_json(quick)["data"]["text"].text().size(), large.size());
    }
    house.await([&] {
        return house.connect().ask("GET", "/metrics").body.find("hamdel_live_slow_total 1") !=
               std::string::npos;
    });
}

TEST_P(Live, ClosesWhenTheSessionHasEnded) {
    Options options = roomy();
    options.limits.live_recheck = milliseconds(50);
    Running house(options, GetParam());
    Client client = open_screen(house);
    read_json(client);
    end_token("room-hall");
    EXPECT_EQ(read_close_code(client), 4401);
}

TEST_P(Live, ClosesSilentSockets) {
    Options options = roomy();
    options.limits.live_silence = milliseconds(60);
    Running house(options, GetParam());
    Client client = open_screen(house);
    read_json(client);
    EXPECT_EQ(read_close_code(client), 4408);
}

TEST_P(Live, TellsWhoCameAndWhoLeft) {
    Options options = roomy();
    options.limits.live_grace = milliseconds(60);
    Running house(options, GetParam());
    {
        Client first = open_screen(house), second = open_screen(house);
        read_json(first);
        read_json(second);
        house.await([&] { return house.presence("hall", "joined") == 1; });
    }
    house.await([&] { return house.presence("hall", "left") == 1; });
    EXPECT_EQ(house.presence("hall", "joined"), 1);
    Client again = open_screen(house);
    house.await([&] { return house.presence("hall", "joined") == 2; });
}

TEST_P(Live, ComingBackInTimeIsNotLeaving) {
    Running house(roomy(), GetParam());
    for (int i = 0; i < 3; ++i) {
        Client client = open_screen(house);
        read_json(client);
    }
    house.await([&] { return house.presence("hall", "joined") == 1; });
    EXPECT_EQ(house.presence("hall", "left"), 0);
    house.stop();
    house.await([&] { return house.presence("hall", "left") == 1; });
}

TEST_P(Live, SaysGoodbyeWhenTheServerStops) {
    Running house(roomy(), GetParam());
    Client client = open_screen(house);
    read_json(client);
    std::thread stopping([&] { house.stop(); });
    EXPECT_EQ(read_close_code(client), 1001);
    client.send(client_frame(8, std::string("\x03\xe9", 2)));
    EXPECT_TRUE(client.is_at_end());
    stopping.join();
}

}  // namespace
}  // namespace hamdel::edge::test
