#include "module/request.h"

#include <gtest/gtest.h>

#include "module/route.h"

namespace hamdel {
namespace {

Request with(std::string name, std::string value) {
    return {.headers = {{"accept", "*/*"}, {std::move(name), std::move(value)}}};
}

TEST(Requests, FindTheirHeaders) {
    EXPECT_EQ(with("host", "shop.example").header("host"), "shop.example");
    EXPECT_EQ(with("host", "shop.example").header("origin"), "");
}

TEST(Requests, FindACookieByItsWholeName) {
    Request request = with("cookie", "a=1; session=x=y; session2=no;b=2; empty=; flag");
    EXPECT_EQ(request.cookie("a"), "1");
    EXPECT_EQ(request.cookie("session"), "x=y");
    EXPECT_EQ(request.cookie("b"), "2");
    EXPECT_EQ(request.cookie("empty"), "");
    for (const char* name : {"flag", "ession", "sess", "x", "A"})
        EXPECT_EQ(request.cookie(name), "") << name;
    EXPECT_EQ(with("cookie", "").cookie("a"), "");
    EXPECT_EQ(with("cookie", ";;=; ").cookie("a"), "");
}

TEST(Requests, TakeATokenFromTheAuthorization) {
    EXPECT_EQ(with("authorization", "Bearer abc").bearer(), "abc");
    EXPECT_EQ(with("authorization", "bearer abc").bearer(), "abc");
    for (const char* value : {"", "Bearer", "Bearer ", "Basic abc", "Bearerabc", "abc"})
        EXPECT_EQ(with("authorization", value).bearer(), "") << value;
}

TEST(Requests, TakeATokenFromTheProtocolsOfASocket) {
    for (const char* offered :
         {"hamdel, token.abc", "token.abc, hamdel", "hamdel,token.abc", "token.abc"})
        EXPECT_EQ(with("sec-websocket-protocol", offered).bearer(), "abc") << offered;
    for (const char* offered : {"hamdel", "", "hamdel, mytoken.abc", "token.", "token", ", ,"})
        EXPECT_EQ(with("sec-websocket-protocol", offered).bearer(), "") << offered;
}

TEST(Requests, TellWhereTheyCameFrom) {
    Request request = with("user-agent", std::string(1000, 'x'));
    request.address = "203.0.113.7";
    EXPECT_EQ(came_from(request).user_agent.size(), 300u);
    EXPECT_EQ(came_from(request).address, "203.0.113.7");
    EXPECT_FALSE(came_from(request).secure);
}

TEST(Requests, TakeOnlyJsonForABody) {
    auto code = [](std::string type) -> std::string {
        Request request = with("content-type", std::move(type));
        request.body = "{}";
        try {
            route_detail::body_json(request, 100);
            return "";
        } catch (const Refusal& why) {
            return why.code;
        }
    };
    for (const char* type :
         {"", "application/json", "application/json; charset=utf-8", "Application/JSON"})
        EXPECT_EQ(code(type), "") << type;
    for (const char* type : {"text/plain", "application/jsonp", "multipart/form-data", "json"})
        EXPECT_EQ(code(type), "malformed_content_type") << type;
}

}  // namespace
}  // namespace hamdel
