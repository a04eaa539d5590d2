// Long polls: the same as a live socket, for those who cannot hold one.
#include "kernel/json.h"
#include "tests/screen.h"

namespace hamdel::edge::test {
namespace {

class Poll : public OnBothEngines {};
HAMDEL_BOTH_ENGINES(Poll);

Json poll(Client& client, const std::string& query) {
    Reply reply = client.ask("GET", "/notes/v1/live/poll" + query, hall);
    EXPECT_EQ(reply.status, 200);
    return parse_json(reply.body);
}

TEST_P(Poll, TellsWhereItStandsThenWhatWasMissed) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    Json first = poll(client, "");
    EXPECT_EQ(first["frames"].size(), 0u);
    std::string after = std::to_string(first["seq"].number());
    write_note(house, "hall", "one");
    write_note(house, "cellar", "not here");
    write_note(house, "hall", "two");
    Json missed = poll(client, "?after=" + after + "&wait=5");
    std::int64_t seq = missed["seq"].number();
    std::vector<std::string> heard;
    auto gather = [&](const Json& answer) {
        for (std::size_t i = 0; i < answer["frames"].size(); ++i)
            heard.emplace_back(answer["frames"].at(i)["data"]["text"].text());
    };
    gather(missed);
    while (heard.size() < 2) {
        Json more = poll(client, "?after=" + std::to_string(seq) + "&wait=5");
        seq = more["seq"].number();
        gather(more);
    }
    EXPECT_EQ(heard, (std::vector<std::string>{"one", "two"}));
    EXPECT_EQ(poll(client, "?after=" + std::to_string(seq) + "&wait=0")["frames"].size(), 0u);
}

TEST_P(Poll, WaitsForWhatComes) {
    Running house(roomy(), GetParam());
    Client client = house.connect();
    client.send(request_text("GET", "/notes/v1/live/poll?after=0&wait=9", hall));
    house.await([&] { return house.presence("hall", "joined") == 1; });
    write_note(house, "hall", "at last");
    Json answer = parse_json(client.read_reply().body);
    ASSERT_EQ(answer["frames"].size(), 1u);
    EXPECT_EQ(answer["frames"].at(0)["data"]["text"].text(), "at last");
    EXPECT_EQ(answer["seq"].number(), answer["frames"].at(0)["seq"].number());
}

TEST_P(Poll, SaysResync) {
    Options options = roomy();
    options.limits.replay_events = 2;
    Running house(options, GetParam());
    for (int i = 0; i < 5; ++i)
        write_note(house, "hall", "x");
    Client client = house.connect();
    std::int64_t last = house.store().last_event();
    house.await([&] { return poll(client, "")["seq"].number() == last; });
    EXPECT_EQ(poll(client, "?after=0&wait=5")["resync"], Json(true));
    EXPECT_EQ(poll(client, "?after=999999&wait=5")["resync"], Json(true));
}

}  // namespace
}  // namespace hamdel::edge::test
