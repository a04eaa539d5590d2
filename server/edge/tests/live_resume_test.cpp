// Live screens that come back, and what they ask to hear.
#include <thread>

#include "kernel/json.h"
#include "tests/running.h"
#include "tests/screen.h"

namespace hamdel::edge::test {
namespace {

class LiveAgain : public OnBothEngines {};
HAMDEL_BOTH_ENGINES(LiveAgain);

TEST_P(LiveAgain, ResumesByNumber) {
    Running house(roomy(), GetParam());
    for (int i = 1; i <= 5; ++i)
        write_note(house, "hall", std::to_string(i));
    std::int64_t third = house.store().events_after(0, 5).at(2).seq;
    Client client = open_screen(house, "?after=" + std::to_string(third));
    Json hello = read_json(client);
    EXPECT_EQ(hello["resync"], Json(false));
    EXPECT_EQ(read_json(client)["data"]["text"].text(), "4");
    EXPECT_EQ(read_json(client)["data"]["text"].text(), "5");
    write_note(house, "hall", "6");
    EXPECT_EQ(read_json(client)["data"]["text"].text(), "6");
}

TEST_P(LiveAgain, SaysResyncForTooMuchAndForNumbersOfAnotherLife) {
    Options options = roomy();
    options.limits.replay_events = 3;
    Running house(options, GetParam());
    for (int i = 0; i < 5; ++i)
        write_note(house, "hall", "x");
    std::int64_t last = house.store().last_event();
    // What has not been told yet is not missed: it comes by itself.
    house.await([&] {
        Reply reply = house.connect().ask("GET", "/notes/v1/live/poll", hall);
        return parse_json(reply.body)["seq"].number() == last;
    });
    Client behind = open_screen(house, "?after=0");
    Json hello = read_json(behind);
    EXPECT_EQ(hello["resync"], Json(true));
    EXPECT_GE(last, hello["seq"].number());
    Client ahead = open_screen(house, "?after=" + std::to_string(last + 1000));
    EXPECT_EQ(read_json(ahead)["resync"], Json(true));
    write_note(house, "hall", "after all");
    Json told = read_json(ahead);
    while (told["data"]["text"].text() != "after all")
        told = read_json(ahead);
    EXPECT_GT(told["seq"].number(), last);
    EXPECT_EQ(told["seq"].number(), house.store().last_event());
}

TEST_P(LiveAgain, ResumesWithoutGapOrDoubleWhileOthersWrite) {
    Running house(roomy(), GetParam());
    constexpr int count = 400;
    std::thread writer([&] {
        for (int i = 0; i < count; ++i)
            write_note(house, i % 3 ? "hall" : "cellar", std::to_string(i));
    });
    std::vector<std::string> heard;
    std::int64_t after = 0;
    while (heard.empty() || heard.back() != std::to_string(count - 2)) {
        Client client = open_screen(house, "?after=" + std::to_string(after));
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

TEST_P(LiveAgain, HearsWhatItWatchesFromTheAnswerOn) {
    Running house(roomy(), GetParam());
    Client client = open_screen(house);
    read_json(client);
    write_note(house, "cellar", "before");
    client.send(
        client_frame(1, R"({"id":"1","watch":["room:cellar","room:vault","sky:blue","x"]})"));
    Json reply = read_json(client);
    EXPECT_EQ(reply["reply_to"].text(), "1");
    EXPECT_EQ(reply["status"].number(), 200);
    write_note(house, "vault", "not to be heard");
    write_note(house, "cellar", "heard");
    write_note(house, "hall", "its own still");
    std::vector<std::string> heard;
    while (heard.empty() || heard.back() != "its own still")
        heard.emplace_back(read_json(client)["data"]["text"].text());
    // What was committed before the answer may come too; it is in what is read after it.
    if (heard.front() == "before") heard.erase(heard.begin());
    EXPECT_EQ(heard, (std::vector<std::string>{"heard", "its own still"}));
    // The next words take the place of these.
    client.send(client_frame(1, R"({"id":"2","watch":[]})"));
    EXPECT_EQ(read_json(client)["reply_to"].text(), "2");
    write_note(house, "cellar", "no more");
    write_note(house, "hall", "last");
    EXPECT_EQ(read_json(client)["data"]["text"].text(), "last");
}

TEST_P(LiveAgain, ResumesWithWhatItWatched) {
    Running house(roomy(), GetParam());
    write_note(house, "cellar", "missed");
    write_note(house, "vault", "never told");
    for (std::string_view path : {"/notes/v1/live/poll", "/notes/v1/live"}) {
        bool is_poll = path.ends_with("poll");
        std::string target = std::string(path) + "?after=0&watch=room:vault,room:cellar";
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
        write_note(house, "cellar", "now");
        EXPECT_EQ(read_json(client)["data"]["text"].text(), "now");
    }
}

TEST_P(LiveAgain, WhoHasLeftHearsNothingOfWhatItAskedLast) {
    Running house(roomy(), GetParam());
    for (int i = 0; i < 40; ++i) {
        Client client = open_screen(house);
        client.send(client_frame(1, R"({"id":"1","watch":["room:cellar"]})"));
        client.close();
        write_note(house, "cellar", "to nobody");
    }
    house.await([&] {
        std::string text = house.connect().ask("GET", "/metrics").body;
        return text.find("hamdel_live_sockets 0\n") != std::string::npos;
    });
    write_note(house, "cellar", "to nobody");
    Client last = open_screen(house);
    read_json(last);
    write_note(house, "hall", "still here");
    EXPECT_EQ(read_json(last)["data"]["text"].text(), "still here");
}

TEST_P(LiveAgain, RefusesToWatchWhatIsNoListOfWords) {
    Running house(roomy(), GetParam());
    Client client = open_screen(house);
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

}  // namespace
}  // namespace hamdel::edge::test
