// Calls to other servers: what was said comes back, what cannot be asked is refused before a byte
// leaves, and nothing of the own network is reached by a word from outside.
#include "net/http.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

#include "world/http_peer.h"

namespace hamdel::net {
namespace {

constexpr Outward inside{.may_stay_inside = true};

bool stays_inside(const char* address) {
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    if (inet_pton(AF_INET, address, &v4.sin_addr) == 1)
        return is_inside(reinterpret_cast<const sockaddr&>(v4));
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    EXPECT_EQ(inet_pton(AF_INET6, address, &v6.sin6_addr), 1) << address;
    return is_inside(reinterpret_cast<const sockaddr&>(v6));
}

TEST(Outward, knows_which_addresses_are_of_the_own_network) {
    for (const char* address : {"127.0.0.1",
                                "127.9.9.9",
                                "10.1.2.3",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.168.1.1",
                                "169.254.169.254",
                                "100.64.0.1",
                                "0.0.0.0",
                                "224.0.0.1",
                                "255.255.255.255",
                                "::1",
                                "::",
                                "fe80::1",
                                "fc00::1",
                                "fd12::1",
                                "ff02::1",
                                "::ffff:127.0.0.1",
                                "::ffff:10.0.0.1",
                                "64:ff9b::7f00:1",
                                "2002:7f00:1::"})
        EXPECT_TRUE(stays_inside(address)) << address;
    for (const char* address : {"1.1.1.1", "172.15.0.1", "172.32.0.1", "192.167.0.1", "100.128.0.1",
                                "185.143.233.5", "2606:4700::1111", "2a00:1450:4001::200e"})
        EXPECT_FALSE(stays_inside(address)) << address;
}

TEST(Outward, calls_only_https_without_a_name_and_password) {
    EXPECT_TRUE(is_callable("https://push.example/a?b=c", {}));
    for (const char* url :
         {"http://push.example/", "ftp://push.example/", "file:///etc/passwd", "gopher://x:70/_",
          "https://", "", "push.example", "javascript:alert(1)", "https://user:pass@push.example/",
          "https://push.example/\r\nHost: other"})
        EXPECT_FALSE(is_callable(url, {})) << url;
    EXPECT_TRUE(is_callable("http://127.0.0.1:9/", inside));
    EXPECT_FALSE(is_callable("file:///etc/passwd", inside));
}

TEST(Http, brings_words_there_and_the_answer_back) {
    world::HttpPeer peer;
    peer.answer_with(429, "Retry-After: 90\r\n", "later");
    HttpAnswer answer = call({.method = "POST",
                              .url = peer.address() + "/box/1",
                              .headers = {{"TTL", "60"}},
                              .body = std::string("\0سلام", 9)},
                             inside);
    EXPECT_EQ(answer.status, 429);
    EXPECT_EQ(answer.body, "later");
    EXPECT_EQ(answer.retry_after, seconds(90));
    ASSERT_EQ(peer.asked().size(), 1u);
    EXPECT_EQ(peer.asked()[0].method, "POST");
    EXPECT_EQ(peer.asked()[0].target, "/box/1");
    EXPECT_EQ(peer.asked()[0].headers.at("ttl"), "60");
    EXPECT_EQ(peer.asked()[0].body, std::string("\0سلام", 9));
}

TEST(Http, goes_where_it_was_sent_and_no_further) {
    world::HttpPeer there;
    world::HttpPeer here;
    here.answer_with(302, "Location: " + there.address() + "/\r\n");
    EXPECT_EQ(call({.url = here.address() + "/"}, inside).status, 302);
    EXPECT_TRUE(there.asked().empty());
}

TEST(Http, says_that_there_was_no_answer) {
    world::HttpPeer peer;
    peer.say_nothing();
    EXPECT_THROW(call({.url = peer.address() + "/"}, inside), NoAnswer);
    peer.answer_with(200, "", std::string(100'000, 'x'));
    EXPECT_THROW(call({.url = peer.address() + "/"}, inside), NoAnswer) << "too long an answer";
    EXPECT_THROW(call({.url = peer.address() + "/", .headers = {{"TTL", "1\r\nX: y"}}}, inside),
                 NoAnswer);
}

TEST(Http, reaches_nothing_of_the_own_network_unless_it_may) {
    world::HttpPeer peer;
    std::string port = peer.address().substr(peer.address().rfind(':'));
    EXPECT_THROW(call({.url = "https://127.0.0.1" + port + "/"}, {}), NoAnswer);
    EXPECT_THROW(call({.url = "https://localhost" + port + "/"}, {}), NoAnswer);
    EXPECT_THROW(call({.url = peer.address() + "/"}, {}), NoAnswer);
    EXPECT_TRUE(peer.asked().empty());
}

}  // namespace
}  // namespace hamdel::net
