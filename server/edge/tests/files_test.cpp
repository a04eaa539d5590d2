// Files up and down.
#include <fstream>

#include "kernel/json.h"
#include "tests/running.h"

namespace hamdel::edge::test {
namespace {

class Files : public OnBothEngines {};
HAMDEL_BOTH_ENGINES(Files);

std::string store(Client& client, const std::string& bytes) {
    Reply reply = client.ask("POST", "/notes/v1/files",
                             std::string(hall) + "Content-Type: image/png\r\n", bytes);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(parse_json(reply.body)["size"].number(), static_cast<std::int64_t>(bytes.size()));
    return std::string(parse_json(reply.body)["hash"].text());
}

std::string many_bytes(std::size_t count) {
    std::string out(count, '\0');
    for (std::size_t i = 0; i < count; ++i)
        out[i] = static_cast<char>(i * 31 + i / 251);
    return out;
}

TEST_P(Files, GoUpAndComeDownAsTheyWere) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    std::string bytes = many_bytes(3 << 20);
    std::string hash = store(client, bytes);
    Reply reply = client.ask("GET", "/notes/v1/files/" + hash, hall);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, bytes);
    EXPECT_EQ(reply.header("content-type"), "image/png");
    EXPECT_EQ(reply.header("x-content-type-options"), "nosniff");
    EXPECT_NE(reply.header("content-disposition").find("filename*=UTF-8''"), std::string::npos);
    EXPECT_NE(reply.header("content-security-policy").find("sandbox"), std::string::npos);
}

TEST_P(Files, ComeInParts) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    std::string bytes = many_bytes(1000);
    std::string path = "/notes/v1/files/" + store(client, bytes);
    auto part = [&](const std::string& range) {
        return client.ask("GET", path, std::string(hall) + "Range: " + range + "\r\n");
    };
    Reply middle = part("bytes=100-199");
    EXPECT_EQ(middle.status, 206);
    EXPECT_EQ(middle.body, bytes.substr(100, 100));
    EXPECT_EQ(middle.header("content-range"), "bytes 100-199/1000");
    EXPECT_EQ(part("bytes=990-").body, bytes.substr(990));
    EXPECT_EQ(part("bytes=-10").body, bytes.substr(990));
    EXPECT_EQ(part("bytes=990-5000").body, bytes.substr(990));
    Reply beyond = part("bytes=1000-");
    EXPECT_EQ(beyond.status, 416);
    EXPECT_EQ(beyond.header("content-range"), "bytes */1000");
    EXPECT_EQ(part("bytes=5-1").status, 200);
    EXPECT_EQ(part("bytes=0-1,5-6").status, 200);
    EXPECT_EQ(client.ask("HEAD", path, hall).header("content-length"), "1000");
    EXPECT_EQ(client.ask("GET", path, hall).body, bytes);
}

TEST_P(Files, AreRefusedWhenTooLargeAndLeaveNothing) {
    Options options = roomy();
    options.limits.upload_bytes = 1000;
    Running house(options, GetParam());
    Client client = house.connect();
    auto expect_refused = [](const Reply& reply) {
        EXPECT_EQ(reply.status, 413);
        Json problem = parse_json(reply.body);
        EXPECT_EQ(problem["code"].text(), "attachment_too_large");
        EXPECT_EQ(problem["limit"].number(), 1000);
    };
    expect_refused(client.ask("POST", "/notes/v1/files", hall, std::string(1001, 'x')));
    Client chunked = house.connect();
    chunked.send("POST /notes/v1/files HTTP/1.1\r\nHost: a\r\n" + std::string(hall) +
                 "Transfer-Encoding: chunked\r\n\r\n800\r\n" + std::string(0x800, 'x') +
                 "\r\n0\r\n\r\n");
    expect_refused(chunked.read_reply());
}

TEST_P(Files, AreNotTakenFromStrangersOrTheUnpermitted) {
    Running house(roomy(), GetParam());
    Client stranger = house.connect();
    // The answer comes before the body was sent: it is not waited for.
    stranger.send("POST /notes/v1/files HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
    EXPECT_EQ(stranger.read_reply().status, 401);
    Client unpermitted = house.connect();
    unpermitted.send("POST /notes/v1/archive HTTP/1.1\r\nHost: a\r\n" + std::string(hall) +
                     "Content-Length: 1000000\r\n\r\n");
    EXPECT_EQ(unpermitted.read_reply().status, 403);
}

TEST_P(Files, AnAnswerIsMadeOfThem) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    Reply made = client.ask("GET", "/notes/v1/files/" + store(client, "abc") + "/turned", hall);
    EXPECT_EQ(made.status, 200);
    EXPECT_EQ(made.body, "from its end: cba");
    EXPECT_EQ(made.header("content-type"), "text/plain");
    Reply refused = client.ask("GET", "/notes/v1/files/" + store(client, "x") + "/turned", hall);
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(parse_json(refused.body)["code"].text(), "nothing_to_turn");
    std::string nothing(64, '0');
    EXPECT_EQ(client.ask("GET", "/notes/v1/files/" + nothing + "/turned", hall).status, 404);
    EXPECT_EQ(client.ask("GET", "/health/live").status, 200);
}

TEST_P(Files, UnknownOnesAreNotFound) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    std::string nothing(64, '0');
    EXPECT_EQ(client.ask("GET", "/notes/v1/files/" + nothing, hall).status, 404);
    EXPECT_EQ(client.ask("GET", "/health/live").status, 200);
}

}  // namespace
}  // namespace hamdel::edge::test
