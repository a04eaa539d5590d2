// Whatever goes wrong is answered with a number that stands in the log, however it was asked.
#include "kernel/json.h"
#include "tests/running.h"

namespace hamdel::edge::test {
namespace {

struct Asked {
    std::string_view method;
    std::string target;
    std::string headers = std::string(hall);
    std::string body = {};
    int status = 404;
};

const std::string json = std::string(hall) + "Content-Type: application/json\r\n";

TEST(Problems, HaveARequestIdOverHttp) {
    Options options = roomy();
    options.limits.upload_bytes = 10;
    Running house(options);
    for (const Asked& one : std::initializer_list<Asked>{
             {"GET", "/notes/v1/nothing"},
             {"GET", "/notes/v1/notes/9"},
             {"GET", "/notes/v1/echo", "", "", 401},
             {"POST", "/notes/v1/echo", json, "{}", 405},
             {"POST", "/notes/v1/notes", json, "{", 400},
             {"POST", "/notes/v1/notes", json, "{}", 422},
             {"POST", "/notes/v1/small", json, std::string(65, ' '), 413},
             {"POST", "/notes/v1/files", std::string(hall), std::string(11, 'x'), 413},
             {"POST", "/notes/v1/archive", std::string(hall), "x", 403},
             {"GET", "/notes/v1/live?after=x", std::string(hall), "", 422},
             {"GET", "/notes/v1/live/poll?wait=x", std::string(hall), "", 422}}) {
        Client client = house.connect();
        Reply reply = client.ask(one.method, one.target, one.headers, one.body);
        EXPECT_EQ(reply.status, one.status) << one.target << reply.body;
        Json problem = parse_json(reply.body);
        EXPECT_FALSE(problem["request_id"].text().empty()) << one.target << reply.body;
        EXPECT_FALSE(problem["code"].text().empty()) << one.target << reply.body;
    }
}

TEST(Problems, HaveARequestIdOnALiveSocket) {
    Running house(roomy());
    Client client = house.connect();
    client.send(handshake_text("/notes/v1/live", hall));
    EXPECT_EQ(client.read_reply().status, 101);
    read_frame(client);  // hello
    for (std::string_view frame :
         {R"({"id":"1","method":"GET","path":"/desk/v1/echo"})",
          R"({"id":"2","method":"GET","path":"/notes/v1/notes/9"})",
          R"({"id":"3","method":"POST","path":"/notes/v1/notes","body":{"texd":1}})",
          R"({"id":"4","method":"FETCH","path":"/notes/v1/echo"})",
          R"({"id":"5","method":"POST","path":"/notes/v1/files"})", "not json", "[]"}) {
        client.send(client_frame(1, frame));
        Json reply = parse_json(read_frame(client).data);
        EXPECT_GE(reply["status"].number(), 400) << frame;
        EXPECT_FALSE(reply["body"]["request_id"].text().empty()) << frame << to_text(reply);
    }
}

}  // namespace
}  // namespace hamdel::edge::test
