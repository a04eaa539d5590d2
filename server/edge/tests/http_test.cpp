// HTTP over real sockets: what is well said is answered, what is not is refused clearly.
#include <thread>

#include "kernel/json.h"
#include "tests/running.h"

namespace hamdel::edge::test {
namespace {

class Http : public OnBothEngines {};
HAMDEL_BOTH_ENGINES(Http);

std::string code_of(const Reply& reply) {
    return std::string(parse_json(reply.body)["code"].text());
}

std::string json_body(std::string_view text) {
    return "{\"text\":" + to_text(Json(text)) + "}";
}
const std::string hall_json = std::string(hall) + "Content-Type: application/json\r\n";

TEST_P(Http, AnswersManyRequestsOnOneConnection) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    for (int i = 0; i < 3; ++i) {
        Reply reply = client.ask("GET", "/notes/v1/echo?text=%DA%86%D8%A7%DB%8C+a%2Bb", hall);
        EXPECT_EQ(reply.status, 200);
        EXPECT_EQ(parse_json(reply.body)["text"].text(), "چای a+b");
        EXPECT_EQ(reply.header("x-content-type-options"), "nosniff");
        EXPECT_EQ(reply.header("cache-control"), "no-store");
        EXPECT_EQ(reply.header("content-type"), "application/json");
    }
}

TEST_P(Http, WritesAndReads) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    Reply added = client.ask("POST", "/notes/v1/notes", hall_json, json_body("شیر"));
    ASSERT_EQ(added.status, 201);
    std::string number = std::to_string(parse_json(added.body)["number"].number());
    EXPECT_EQ(parse_json(client.ask("GET", "/notes/v1/notes/" + number, hall).body)["text"].text(),
              "شیر");
    Reply removed = client.ask("DELETE", "/notes/v1/notes/" + number, hall);
    EXPECT_EQ(removed.status, 204);
    EXPECT_EQ(removed.header("content-length"), "");
    Reply gone = client.ask("GET", "/notes/v1/notes/" + number, hall);
    EXPECT_EQ(gone.status, 404);
    EXPECT_EQ(gone.header("content-type"), "application/problem+json");
    EXPECT_EQ(code_of(gone), "note");
}

TEST_P(Http, AnswersPipelinedRequestsInOrder) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    std::string both;
    for (int i = 0; i < 20; ++i)
        both += request_text("GET", "/notes/v1/echo?text=" + std::to_string(i), hall);
    client.send(both);
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(parse_json(client.read_reply().body)["text"].text(), std::to_string(i));
}

TEST_P(Http, TakesARequestByteByByte) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    for (char c : request_text("POST", "/notes/v1/notes", hall_json, json_body("slow")))
        client.send(std::string(1, c));
    EXPECT_EQ(client.read_reply().status, 201);
}

TEST_P(Http, TakesChunkedBodies) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    client.send("POST /notes/v1/notes HTTP/1.1\r\nHost: a\r\n" + hall_json +
                "Transfer-Encoding: "
                "chunked\r\n\r\n8\r\n{\"text\":\r\n5\r\n\"tea\"\r\n1;x=y\r\n}\r\n0\r\n\r\n");
    Reply reply = client.read_reply();
    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(parse_json(reply.body)["text"].text(), "tea");
    EXPECT_EQ(client.ask("GET", "/notes/v1/open").status, 200);
}

TEST_P(Http, SaysContinueWhenAsked) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    client.send("POST /notes/v1/notes HTTP/1.1\r\nHost: a\r\n" + hall_json +
                "Expect: 100-continue\r\nContent-Length: 15\r\n\r\n");
    EXPECT_EQ(client.receive_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("{\"text\":\"milk\"}");
    EXPECT_EQ(client.read_reply().status, 201);
}

class Malformed : public testing::TestWithParam<std::pair<std::string, int>> {};

TEST_P(Malformed, IsRefusedAndTheConnectionEnds) {
    Running house(roomy());
    Client client = house.connect();
    client.send(GetParam().first);
    Reply reply = client.read_reply();
    EXPECT_EQ(reply.status, GetParam().second);
    EXPECT_EQ(reply.header("content-type"), "application/problem+json");
    EXPECT_FALSE(parse_json(reply.body)["request_id"].text().empty());
    EXPECT_TRUE(client.is_at_end());
    EXPECT_EQ(house.connect().ask("GET", "/health/live").status, 200);
}

const std::string plain_get = "GET /notes/v1/open HTTP/1.1\r\n";
INSTANTIATE_TEST_SUITE_P(
    Http, Malformed,
    testing::Values(
        std::pair{std::string("nonsense\r\n\r\n"), 400},
        std::pair{std::string("GET  /x HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        std::pair{std::string("GET /x HTTP/9.9\r\nHost: a\r\n\r\n"), 505},
        std::pair{std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), 400},
        std::pair{plain_get + "\r\n", 400},  // no Host
        std::pair{plain_get + "Host: a\r\nHost: b\r\n\r\n", 400},
        std::pair{plain_get + "Host: a\r\nbad header: x\r\n\r\n", 400},
        std::pair{plain_get + std::string("Host: a\r\nX: a\0b\r\n\r\n", 19), 400},
        std::pair{plain_get + "Host: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
                  400},
        std::pair{plain_get + "Host: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", 400},
        std::pair{plain_get + "Host: a\r\nContent-Length: -1\r\n\r\n", 400},
        std::pair{plain_get + "Host: a\r\nContent-Length: 99999999999999999999\r\n\r\n", 400},
        std::pair{plain_get + "Host: a\r\nTransfer-Encoding: gzip\r\n\r\n", 400},
        std::pair{plain_get + "Host: a\r\nX-Long: " + std::string(20'000, 'x') + "\r\n\r\n", 431},
        std::pair{std::string("GET /a%2 HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        std::pair{std::string("GET /a%00b HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        std::pair{std::string("GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        std::pair{std::string("GET /notes/../x HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        std::pair{std::string("GET /notes/%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        std::pair{std::string("GET /notes%2fv1 HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        std::pair{std::string("GET noslash HTTP/1.1\r\nHost: a\r\n\r\n"), 400}));

TEST_P(Http, RefusesBadBodiesAndStaysUsable) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    EXPECT_EQ(client.ask("POST", "/notes/v1/notes", hall_json, "{\"text\":").status, 400);
    EXPECT_EQ(client.ask("POST", "/notes/v1/notes", hall_json, "{\"text\":\"\xff\"}").status, 400);
    EXPECT_EQ(client.ask("POST", "/notes/v1/notes", hall_json, "{\"texd\":\"x\"}").status, 422);
    EXPECT_EQ(client
                  .ask("POST", "/notes/v1/notes",
                       std::string(hall) + "Content-Type: text/plain\r\n", "{\"text\":\"x\"}")
                  .status,
              400);
    EXPECT_EQ(client.ask("GET", "/notes/v1/echo?colour=red", hall).status, 422);
    EXPECT_EQ(client.ask("GET", "/notes/v1/echo", hall).status, 200);
}

TEST_P(Http, RefusesBodiesOverTheRoutesLimit) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    EXPECT_EQ(client.ask("POST", "/notes/v1/small", hall_json, json_body("short")).status, 201);
    Reply told = client.ask("POST", "/notes/v1/small", hall_json, json_body(std::string(100, 'x')));
    EXPECT_EQ(told.status, 413);
    EXPECT_EQ(parse_json(told.body)["limit"].number(), 64);
    EXPECT_TRUE(client.is_at_end());

    Client chunked = house.connect();
    chunked.send("POST /notes/v1/small HTTP/1.1\r\nHost: a\r\n" + hall_json +
                 "Transfer-Encoding: chunked\r\n\r\n80\r\n" + std::string(0x80, 'x') +
                 "\r\n0\r\n\r\n");
    EXPECT_EQ(chunked.read_reply().status, 413);
}

TEST_P(Http, TellsWhichMethodsAPathHas) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    Reply reply = client.ask("PUT", "/notes/v1/notes/5", hall);
    EXPECT_EQ(reply.status, 405);
    EXPECT_EQ(reply.header("allow"), "GET, HEAD, DELETE");
    EXPECT_EQ(code_of(reply), "method_not_allowed");
    EXPECT_EQ(client.ask("BREW", "/notes/v1/notes/5", hall).status, 501);
    Reply unknown = client.ask("GET", "/notes/v1/nothing", hall);
    EXPECT_EQ(unknown.status, 404);
    EXPECT_EQ(code_of(unknown), "unknown_path");
}

TEST_P(Http, AnswersHeadWithoutABody) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    Reply whole = client.ask("GET", "/notes/v1/echo?text=x", hall);
    Reply head = client.ask("HEAD", "/notes/v1/echo?text=x", hall);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("content-length"), whole.header("content-length"));
    EXPECT_EQ(client.ask("GET", "/health/live").status, 200);
}

TEST_P(Http, KeepsCleanRequestIds) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    EXPECT_EQ(
        client.ask("GET", "/notes/v1/open", "X-Request-Id: abc-123_DEF\r\n").header("x-request-id"),
        "abc-123_DEF");
    std::string made = client.ask("GET", "/notes/v1/open", "X-Request-Id: <script>alert(1)\r\n")
                           .header("x-request-id");
    EXPECT_EQ(made.find('<'), std::string::npos);
    EXPECT_GE(made.size(), 16u);
}

TEST_P(Http, ClosesWhenAskedAndForOldClients) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    Reply reply = client.ask("GET", "/notes/v1/open", "Connection: close\r\n");
    EXPECT_EQ(reply.header("connection"), "close");
    EXPECT_TRUE(client.is_at_end());
    Client old = house.connect();
    old.send("GET /notes/v1/open HTTP/1.0\r\nHost: a\r\n\r\n");
    EXPECT_EQ(old.read_reply().status, 200);
    EXPECT_TRUE(old.is_at_end());
}

TEST_P(Http, GivesUpOnSlowHeadersAndBodies) {
    Options options = roomy();
    options.limits.header_time = milliseconds(100);
    options.limits.body_time = milliseconds(100);
    Running house(options, GetParam());
    Client slow = house.connect();
    slow.send("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
    EXPECT_EQ(slow.read_reply().status, 408);
    EXPECT_TRUE(slow.is_at_end());
    Client body = house.connect();
    body.send("POST /notes/v1/notes HTTP/1.1\r\nHost: a\r\n" + hall_json +
              "Content-Length: 100\r\n\r\n{\"te");
    EXPECT_EQ(body.read_reply().status, 408);
    EXPECT_TRUE(body.is_at_end());
}

TEST_P(Http, EndsIdleConnections) {
    Options options = roomy();
    options.limits.idle_time = milliseconds(50);
    Running house(options, GetParam());
    Client client = house.connect();
    EXPECT_EQ(client.ask("GET", "/health/live").status, 200);
    EXPECT_TRUE(client.is_at_end());
}

TEST_P(Http, RefusesMoreConnectionsThanItsLimit) {
    Options options = roomy();
    options.limits.connections = 2;
    Running house(options, GetParam());
    Client first = house.connect(), second = house.connect();
    EXPECT_EQ(first.ask("GET", "/health/live").status, 200);
    EXPECT_EQ(second.ask("GET", "/health/live").status, 200);
    Client third = house.connect();
    Reply reply = third.read_reply();
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(reply.header("retry-after"), "5");
    first.close();
    house.await([&] {
        try {
            return house.connect().ask("GET", "/health/live").status == 200;
        } catch (const std::runtime_error&) {
            return false;
        }
    });
}

TEST_P(Http, EndsWhatWasBegunWhenItStops) {
    auto house = std::make_unique<Running>(roomy());
    Client idle = house->connect(), busy = house->connect();
    EXPECT_EQ(idle.ask("GET", "/health/live").status, 200);
    std::string whole = request_text("POST", "/notes/v1/notes", hall_json, json_body("last"));
    busy.send(whole.substr(0, whole.size() - 1));
    house->await([&] {
        return house->connect().ask("GET", "/metrics").body.find("hamdel_connections 3") !=
               std::string::npos;
    });
    std::thread stopping([&] { house->stop(); });
    EXPECT_TRUE(idle.is_at_end());
    busy.send(whole.substr(whole.size() - 1));
    EXPECT_EQ(busy.read_reply().status, 201);
    EXPECT_TRUE(busy.is_at_end());
    stopping.join();
}

TEST_P(Http, AnswersPagesOfOtherOriginsAtDoorsForTokens) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    Reply asked =
        client.ask("OPTIONS", "/notes/v1/notes",
                   "Origin: https://shop.example\r\nAccess-Control-Request-Method: POST\r\n");
    EXPECT_EQ(asked.status, 204);
    EXPECT_EQ(asked.header("access-control-allow-origin"), "https://shop.example");
    EXPECT_NE(asked.header("access-control-allow-headers").find("Authorization"),
              std::string::npos);
    EXPECT_EQ(asked.header("access-control-allow-credentials"), "");
    Reply reply =
        client.ask("GET", "/notes/v1/echo", std::string(hall) + "Origin: https://shop.example\r\n");
    EXPECT_EQ(reply.header("access-control-allow-origin"), "https://shop.example");
    EXPECT_EQ(reply.header("vary"), "Origin");
    Reply desk = client.ask("GET", "/desk/v1/echo",
                            "Cookie: desk=room-hall\r\nOrigin: https://shop.example\r\n");
    EXPECT_EQ(desk.status, 200);
    EXPECT_EQ(desk.header("access-control-allow-origin"), "");
    EXPECT_EQ(client.ask("OPTIONS", "/desk/v1/echo", "Origin: https://shop.example\r\n")
                  .header("access-control-allow-origin"),
              "");
}

TEST_P(Http, LimitsTheRateOfACredential) {
    Options options = roomy();
    options.limits.credential_rate = 0.001;
    options.limits.credential_burst = 3;
    Running house(options, GetParam());
    Client client = house.connect();
    for (int left = 2; left >= 0; --left) {
        Reply reply = client.ask("GET", "/notes/v1/echo", hall);
        EXPECT_EQ(reply.status, 200);
        EXPECT_EQ(reply.header("ratelimit-limit"), "3");
        EXPECT_EQ(reply.header("ratelimit-remaining"), std::to_string(left));
    }
    Reply reply = client.ask("GET", "/notes/v1/echo", hall);
    EXPECT_EQ(reply.status, 429);
    EXPECT_EQ(code_of(reply), "rate_limit");
    EXPECT_GT(std::stoi(reply.header("retry-after")), 0);
    EXPECT_EQ(client.ask("GET", "/notes/v1/echo", "Authorization: Bearer room-attic\r\n").status,
              200);
    EXPECT_EQ(client.ask("GET", "/notes/v1/open").status, 200);
}

TEST_P(Http, LimitsGuessingOfCredentialsByAddress) {
    Options options = roomy();
    options.limits.address_rate = 0.001;
    options.limits.address_burst = 3;
    Running house(options, GetParam());
    Client client = house.connect();
    int refused = 0;
    for (int i = 0; i < 8; ++i)
        refused += client
                       .ask("GET", "/notes/v1/echo",
                            "Authorization: Bearer guess-" + std::to_string(i) + "\r\n")
                       .status == 429;
    EXPECT_GE(refused, 3);
}

}  // namespace
}  // namespace hamdel::edge::test
