#include "module/table.h"

#include <gtest/gtest.h>

#include "module/openapi.h"
#include "tests/shop.h"

namespace hamdel::shop {
namespace {

const Module* const modules[] = {&module};
const RouteTable table(modules);

struct Found {
    const Route* route;
    Request request;
    std::string allowed;
};
Found find(Method method, std::string path) {
    Found out{.request = {.method = method, .path = std::move(path)}};
    out.route = table.find(out.request, out.allowed);
    return out;
}

TEST(RouteTable, FindsARouteAndItsWords) {
    Found found = find(Method::get, "/shop/v1/cups/cup_1");
    ASSERT_TRUE(found.route);
    EXPECT_EQ(found.route->operation, "find_cup");
    EXPECT_EQ(found.request.path_words,
              (std::vector<std::pair<std::string, std::string>>{{"id", "cup_1"}}));
}

TEST(RouteTable, TellsTheMethodsOfAPathThatIsThereForOthers) {
    EXPECT_EQ(find(Method::put, "/shop/v1/cups/cup_1").allowed, "GET, DELETE");
    EXPECT_FALSE(find(Method::put, "/shop/v1/cups/cup_1").route);
}

TEST(RouteTable, FindsNothingElsewhere) {
    for (const char* path :
         {"", "/", "cups", "/shop", "/shop/v1", "/shop/v1/", "/shop/v1/cups/", "/shop/v1/cups/a/b",
          "/shop/v1//cups", "//shop/v1/cups", "/shop/v1/Cups", "/shop/v1/cups/a/"}) {
        Found found = find(Method::get, path);
        EXPECT_FALSE(found.route) << path;
        EXPECT_EQ(found.allowed, "") << path;
    }
}

TEST(RouteTable, RefusesTwoEqualRoutes) {
    const Module* const twice[] = {&module, &module};
    EXPECT_THROW(RouteTable{twice}, std::logic_error);
}

TEST(Openapi, TellsWhoMayAndWhatIsSentForEachRoute) {
    Json paths = openapi(table, "1.2.3")["paths"];
    const Json& add = paths["/shop/v1/cups"]["post"];
    EXPECT_EQ(add["operationId"].text(), "add_cup");
    EXPECT_EQ(add["x-permission"].text(), "cups:add");
    EXPECT_EQ(to_text(add["security"]), R"([{"shop":[]}])");
    EXPECT_EQ(to_text(add["requestBody"]["required"]), "true");
    EXPECT_EQ(to_text(add["responses"]["201"]["content"]["application/json"]["schema"]),
              R"({"$ref":"#/components/schemas/Cup"})");

    const Json& found = paths["/shop/v1/cups/{id}"]["get"];
    EXPECT_EQ(found.find("x-permission"), nullptr);
    EXPECT_EQ(found["parameters"].at(0)["in"].text(), "path");
    EXPECT_EQ(to_text(found["parameters"].at(0)["required"]), "true");

    const Json& picture = paths["/shop/v1/pictures"]["post"];
    EXPECT_TRUE(picture["requestBody"]["content"].find("*/*"));
    EXPECT_TRUE(picture["responses"].find("204"));
    EXPECT_EQ(to_text(paths["/shop/v1/greeting"]["get"]["security"]), "[]");
}

TEST(Openapi, NamesItsVersionAndSharedShapes) {
    Json document = openapi(table, "1.2.3");
    EXPECT_EQ(document["openapi"].text(), "3.1.0");
    EXPECT_EQ(document["info"]["version"].text(), "1.2.3");
    EXPECT_TRUE(document["components"]["schemas"].find("Cup"));
    EXPECT_TRUE(document["components"]["schemas"].find("Problem"));
    EXPECT_TRUE(document["components"]["securitySchemes"].find("shop"));
}

}  // namespace
}  // namespace hamdel::shop
