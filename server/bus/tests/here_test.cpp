#include <gtest/gtest.h>

#include "bus/bus.h"

namespace hamdel::bus {
namespace {

TEST(Here, TellsAllWhoSubscribed) {
    auto bus = make_here();
    std::vector<std::string> heard;
    auto first = bus->subscribe([&](const Committed& news) {
        for (const Whisper& whisper : news.whispers)
            heard.push_back("first " + whisper.topics.front());
    });
    auto second = bus->subscribe([&](const Committed& news) {
        heard.push_back(news.events ? "second events" : "second none");
    });
    bus->publish({.whispers = {{{"agent:1"}, "{}"}}, .events = true});
    EXPECT_EQ(heard, (std::vector<std::string>{"first agent:1", "second events"}));
}

TEST(Here, TellsNoMoreAfterTheSubscriptionEnded) {
    auto bus = make_here();
    int heard = 0;
    auto subscription = bus->subscribe([&](const Committed&) { ++heard; });
    bus->publish({});
    subscription.reset();
    bus->publish({});
    EXPECT_EQ(heard, 1);
}

}  // namespace
}  // namespace hamdel::bus
