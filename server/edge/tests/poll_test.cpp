// Long polls: the same as a live socket, for those who cannot hold one.
#include "kernel/json.h"
#include "tests/running.h"

namespace hamdel::edge::test {
namespace {

void add_to(Running& house, std::string_view room, std::string_view text) {
    house.store().write_now([&](Write& tx) { add_note(tx, room, text); });
}

Json poll(Client& client, const std::string& query) {
    Reply reply = client.ask("GET", "/notes/v1/live/poll" + query, hall);
    EXPECT_EQ(reply.status, 200);
    return parse_json(reply.body);
}

TEST(Poll, TellsWhereItStandsThenWhatWasMissed) {
    Running house(roomy());
    Client client = house.connect();
    Json first = poll(client, "");
    EXPECT_EQ(first["frames"].size(), 0u);
    std::string after = std::to_string(first["seq"].number());
    add_to(house, "hall", "one");
    add_to(house, "cellar", "not here");
    add_to(house, "hall", "two");
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

TEST(Poll, WaitsForWhatComes) {
    Running house(roomy());
    Client client = house.connect();
    client.send(request_text("GET", "/notes/v1/live/poll?after=0&wait=9", hall));
    house.await([&] { return house.presence("hall", "joined") == 1; });
    add_to(house, "hall", "at last");
    Json answer = parse_json(client.read_reply().body);
    ASSERT_EQ(answer["frames"].size(), 1u);
    EXPECT_EQ(answer["frames"].at(0)["data"]["text"].text(), "at last");
    EXPECT_EQ(answer["seq"].number(), answer["frames"].at(0)["seq"].number());
}

TEST(Poll, SaysResync) {
    Options options = roomy();
    options.limits.replay_events = 2;
    Running house(options);
    for (int i = 0; i < 5; ++i)
        add_to(house, "hall", "x");
    Client client = house.connect();
    std::int64_t last = house.store().last_event();
    house.await([&] { return poll(client, "")["seq"].number() == last; });
    EXPECT_EQ(poll(client, "?after=0&wait=5")["resync"], Json(true));
    EXPECT_EQ(poll(client, "?after=999999&wait=5")["resync"], Json(true));
}

}  // namespace
}  // namespace hamdel::edge::test
