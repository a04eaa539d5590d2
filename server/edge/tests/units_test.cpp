// The parts that know nothing of sockets.
#include <gtest/gtest.h>

#include "http/head.h"
#include "http/range.h"
#include "http/target.h"
#include "kernel/errors.h"
#include "live/frame.h"
#include "live/frame_reader.h"
#include "pages/page.h"
#include "rest/rate_limit.h"
#include "tests/client.h"

namespace hamdel::edge::test {
namespace {

TEST(Target, IsDecoded) {
    Target target = parse_target("/a/%D9%82%D9%87%D9%88%D9%87?page%5Bsize%5D=5&q=a+b%26c&empty&x=");
    EXPECT_EQ(target.path, "/a/قهوه");
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    EXPECT_EQ(target.query, (Pairs{{"page[size]", "5"}, {"q", "a b&c"}, {"empty", ""}, {"x", ""}}));
    EXPECT_EQ(parse_target("http://asiab.example/x?y=1").path, "/x");
    EXPECT_EQ(parse_target("http://asiab.example").path, "/");
    EXPECT_EQ(parse_target("/plus+stays").path, "/plus+stays");
    EXPECT_EQ(parse_target("/a%25b").path, "/a%b");
}

TEST(Target, IsRefusedWhenItCouldBeReadInTwoWays) {
    for (std::string_view bad :
         {"",       "x",      "*",       "/%",         "/%4",     "/%4g",    "/%00",
          "/%0a",   "/%7f",   "/%c0%af", "/%ed%a0%80", "/a/..",   "/./a",    "/%2e%2e/a",
          "/a%2fb", "/a%5cb", "/a\\b",   "/a#b",       "/?a=%00", "/?%0a=b", "/?a=%zz"})
        EXPECT_THROW(parse_target(bad), Refusal) << bad;
    std::string many = "/?";
    for (int i = 0; i < 101; ++i)
        many += "a=1&";
    EXPECT_THROW(parse_target(many), Refusal);
}

TEST(Head, LeavesOutWhatWouldStartAnotherLine) {
    Answer answer{.status = 200, .body = "x"};
    answer.headers = {{"X-Good", "yes"}, {"X-Bad", "a\r\nSet-Cookie: b=c"}};
    std::string head = make_head(answer, {.length = 1});
    EXPECT_NE(head.find("X-Good: yes\r\n"), std::string::npos);
    EXPECT_EQ(head.find("Set-Cookie"), std::string::npos);
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
}

TEST(FrameLengths, AreTheShortestThatHold) {
    for (std::size_t size : {0u, 1u, 125u, 126u, 65535u, 65536u, 70000u}) {
        std::string text(size, 'x');
        SharedFrame frame = text_frame(text);
        EXPECT_EQ(frame->text(), text);
        EXPECT_EQ(frame->text_at, size < 126 ? 2u : size <= 65535 ? 4u : 10u);
        FrameReader reader(1 << 20);
        auto messages = reader.feed(client_frame(1, text));
        ASSERT_EQ(messages.size(), 1u);
        EXPECT_EQ(messages[0].data, text);
    }
}

TEST(RateLimit, GivesBackWithTime) {
    Limits limits;
    limits.credential_burst = 2;
    limits.credential_rate = 1;
    RateLimit rate(limits);
    Moment start{};
    EXPECT_TRUE(rate.admit("k", "a", start).admitted);
    EXPECT_TRUE(rate.admit("k", "a", start).admitted);
    EXPECT_FALSE(rate.admit("k", "a", start).admitted);
    EXPECT_TRUE(rate.admit("other", "a", start).admitted);
    EXPECT_TRUE(rate.admit("k", "a", start + std::chrono::milliseconds(1001)).admitted);
    EXPECT_FALSE(rate.admit("k", "a", start + std::chrono::milliseconds(1002)).admitted);
    rate.sweep(start + std::chrono::seconds(10));
    EXPECT_EQ(rate.admit("k", "a", start + std::chrono::seconds(10)).remaining, 1);
}

constexpr Asset page{.path = "/index.html",
                     .type = "text/html; charset=utf-8",
                     .hash = "abc",
                     .plain = "plain",
                     .brotli = "br",
                     .gzip = "gz"};

TEST(Page, HasItsSafetyHeaders) {
    PageAnswer out = page_answer(page, {});
    EXPECT_EQ(out.fixed, "plain");
    EXPECT_TRUE(has_header(out.answer, "Content-Security-Policy"));
    for (const Header& header : out.answer.headers) {
        if (header.name != "Content-Security-Policy") continue;
        EXPECT_EQ(header.value.find("unsafe"), std::string::npos);
        EXPECT_NE(header.value.find("frame-ancestors 'none'"), std::string::npos);
    }
}

TEST(Page, ComesPackedAsTheBrowserLikes) {
    Request request;
    request.headers = {{"accept-encoding", "gzip, deflate, br"}};
    EXPECT_EQ(page_answer(page, request).fixed, "br");
    request.headers = {{"accept-encoding", "gzip;q=0.5, br;q=0"}};
    EXPECT_EQ(page_answer(page, request).fixed, "gz");
    request.headers = {{"accept-encoding", "brotli-ish"}};
    EXPECT_EQ(page_answer(page, request).fixed, "plain");
}

TEST(Page, IsNotSentAgainToWhoHasIt) {
    Request request;
    request.headers = {{"if-none-match", "W/\"x\", \"abc\""}};
    EXPECT_EQ(page_answer(page, request).answer.status, 304);
    request.headers = {{"if-none-match", "\"abc\""}, {"accept-encoding", "br"}};
    EXPECT_EQ(page_answer(page, request).answer.status, 200);
    request.headers = {{"if-none-match", "\"abc-br\""}, {"accept-encoding", "br"}};
    EXPECT_EQ(page_answer(page, request).answer.status, 304);
}

TEST(Page, HashedFilesAreKeptForEver) {
    auto caching = [](std::string_view path, std::string_view type) {
        Asset asset = page;
        asset.path = path;
        asset.type = type;
        for (const Header& header : page_answer(asset, {}).answer.headers)
            if (header.name == "Cache-Control") return header.value;
        return std::string();
    };
    EXPECT_EQ(caching("/assets/a-1.js", "text/javascript"), "public, max-age=31536000, immutable");
    EXPECT_EQ(caching("/widget/a-1.js", "text/javascript"), "public, max-age=31536000, immutable");
    EXPECT_EQ(caching("/widget.js", "text/javascript"), "public, max-age=300");
    EXPECT_EQ(caching("/index.html", "text/html"), "no-cache");
}

TEST(Page, PlacesOfTheConsoleAreItsIndexAndFilesAreNot) {
    ASSERT_TRUE(find_page("/"));
    EXPECT_EQ(find_page("/conversations/12"), find_page("/"));
    EXPECT_EQ(find_page("/sign-in"), find_page("/"));
    EXPECT_FALSE(find_page("/assets/nothing"));
    EXPECT_FALSE(find_page("/missing.js"));
    EXPECT_FALSE(find_page("/.env"));
    EXPECT_TRUE(find_page("/api"));
    EXPECT_FALSE(find_page("/api/v9/x"));
}

TEST(Page, TheShopGetsItsKeyAndNothingElse) {
    Asset shop = page;
    shop.plain = "<x data-key=\"{{channel_key}}\">";
    EXPECT_EQ(shop_answer(shop, "ch_1\"><script>").body, "<x data-key=\"ch_1script\">");
}

}  // namespace
}  // namespace hamdel::edge::test
