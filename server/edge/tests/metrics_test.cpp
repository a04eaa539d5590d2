// The figures: what they tell, and to whom.
#include "kernel/json.h"
#include "tests/running.h"

namespace hamdel::edge::test {
namespace {

class Metrics : public OnBothEngines {};
HAMDEL_BOTH_ENGINES(Metrics);

constexpr std::string_view token = "a-token-of-the-monitor";

std::string bearer(std::string_view word) {
    return "Authorization: Bearer " + std::string(word) + "\r\n";
}

// Of the line that begins so; nothing when there is none.
std::optional<double> figure(const std::string& text, const std::string& line) {
    std::size_t at = text.find("\n" + line + " ");
    if (at == std::string::npos) return {};
    return std::stod(text.substr(at + line.size() + 2));
}

TEST_P(Metrics, TellHealthAndRequests) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    EXPECT_EQ(client.ask("GET", "/health/ready").status, 200);
    client.ask("GET", "/notes/v1/echo", hall);
    std::string text = client.ask("GET", "/metrics").body;
    EXPECT_EQ(figure(text, "hamdel_requests_total{operation=\"echo\",status=\"200\"}"), 1);
    EXPECT_EQ(figure(text, "hamdel_request_seconds_bucket{operation=\"echo\",le=\"+Inf\"}"), 1);
    EXPECT_GT(figure(text, "process_resident_memory_bytes"), 0);
    Reply api = client.ask("GET", "/api/openapi.json");
    EXPECT_EQ(parse_json(api.body)["openapi"].text(), "3.1.0");
    EXPECT_TRUE(parse_json(api.body)["paths"].find("/notes/v1/notes"));
}

TEST_P(Metrics, TellWhatEachOperationTakesOfItsLane) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    for (int i = 0; i < 3; ++i)
        client.ask("POST", "/notes/v1/notes", hall, R"({"room":"hall","text":"one"})");
    client.ask("GET", "/notes/v1/echo", hall);
    std::string text = client.ask("GET", "/metrics").body;
    std::string add = "{operation=\"add\",lane=\"writer\"}";
    EXPECT_EQ(figure(text, "hamdel_lane_work_seconds_count" + add), 3);
    EXPECT_EQ(figure(text, "hamdel_lane_wait_seconds_count" + add), 3);
    double busy = figure(text, "hamdel_writer_busy_seconds_total").value_or(0);
    double work = figure(text, "hamdel_lane_work_seconds_sum" + add).value_or(0);
    EXPECT_GT(work, 0);
    EXPECT_LE(work, busy);
    EXPECT_GT(figure(text, "hamdel_lane_wait_seconds_sum" + add), 0);
    std::string echo = "{operation=\"echo\",lane=\"reader\"}";
    EXPECT_EQ(figure(text, "hamdel_lane_work_seconds_count" + echo), 1);
}

TEST_P(Metrics, CountWhatALiveSocketCalls) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    client.send(handshake_text("/notes/v1/live", hall));
    ASSERT_EQ(client.read_reply(false).status, 101);
    read_frame(client);
    client.send(client_frame(1, R"({"id":"1","method":"GET","path":"/notes/v1/echo"})"));
    read_frame(client);
    std::string text = house.connect().ask("GET", "/metrics").body;
    EXPECT_EQ(figure(text, "hamdel_lane_work_seconds_count{operation=\"echo\",lane=\"reader\"}"),
              1);
}

TEST_P(Metrics, AreForThisMachineOnly) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    EXPECT_EQ(client.ask("GET", "/metrics").status, 200);
    for (const char* forwarded :
         {"X-Forwarded-For: 127.0.0.1\r\n", "Forwarded: for=127.0.0.1\r\n", "Via: 1.1 proxy\r\n",
          "X-Real-IP: 127.0.0.1\r\n", "X-Forwarded-For:\r\n"}) {
        Reply reply = client.ask("GET", "/metrics", forwarded);
        EXPECT_EQ(reply.status, 403) << forwarded;
        EXPECT_EQ(parse_json(reply.body)["code"].text(), "metrics_closed");
        EXPECT_EQ(reply.body.find("hamdel_"), std::string::npos);
    }
    // Without a token in the configuration none is right.
    for (std::string_view word : {"", "x"})
        EXPECT_EQ(client.ask("GET", "/metrics", "Via: 1.1 proxy\r\n" + bearer(word)).status, 403);
}

TEST_P(Metrics, AreForWhoShowsTheToken) {
    Options options = roomy();
    options.metrics_token = token;
    options.behind_proxy = true;
    Running house(options, GetParam());
    Client client = house.connect();
    std::string through_proxy = "X-Forwarded-For: 192.0.2.7\r\n";
    EXPECT_EQ(client.ask("GET", "/metrics", through_proxy + bearer(token)).status, 200);
    EXPECT_EQ(client.ask("GET", "/metrics", through_proxy).status, 403);
    std::string other(token);
    other.back() = '!';
    for (std::string_view word : {std::string_view(other), token.substr(1)})
        EXPECT_EQ(client.ask("GET", "/metrics", through_proxy + bearer(word)).status, 403);
    EXPECT_EQ(client.ask("GET", "/metrics").status, 200);
}

}  // namespace
}  // namespace hamdel::edge::test
