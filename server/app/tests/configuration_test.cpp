// What is written by flag, variable and file, and what is refused.
#include <gtest/gtest.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>

#include "configuration/settings.h"

namespace hamdel::app {
namespace {

class File {
  public:
    explicit File(std::string_view text)
        : path_(std::filesystem::path(testing::TempDir()) /
                ("hamdel-settings-" + std::to_string(::getpid()) + ".toml")) {
        std::ofstream(path_) << text;
    }
    ~File() { std::filesystem::remove(path_); }
    std::string path() const { return path_.string(); }

  private:
    std::filesystem::path path_;
};

std::string complaint(const std::function<void()>& work) {
    try {
        work();
    } catch (const WrongSetting& wrong) {
        return wrong.what();
    }
    return "";
}

Written variables(std::vector<std::string> lines) {
    std::vector<char*> raw;
    for (std::string& line : lines)
        raw.push_back(line.data());
    raw.push_back(nullptr);
    return read_environment(raw.data());
}

TEST(Configuration, FlagsStandAboveVariablesAndThoseAboveTheFile) {
    File file(
        "port = 1\naddress = \"0.0.0.0\"\n[limits]\nconnections = 7\nheader_time = \"250ms\"\n");
    Configuration made = configure({{"port", "3"}, {"config", file.path()}},
                                   variables({"HAMDEL_PORT=2", "HAMDEL_LIMITS_CONNECTIONS=8"}));
    EXPECT_EQ(made.edge.port, 3);
    EXPECT_EQ(made.edge.limits.connections, 8u);
    EXPECT_EQ(made.edge.address, "0.0.0.0");
    EXPECT_EQ(made.edge.limits.header_time, milliseconds(250));
}

TEST(Configuration, UnknownNamesAreRefusedWithTheNearest) {
    File deep("[limits]\nconection = 7\n");
    EXPECT_NE(complaint([&] { read_file(deep.path()); }).find("limits.connections"),
              std::string::npos);
    EXPECT_NE(complaint([&] { variables({"HAMDEL_PROT=1"}); }).find("HAMDEL_PORT"),
              std::string::npos);
    EXPECT_EQ(complaint([&] { variables({"HAMDEL_JOBS=2", "PATH=/bin"}); }), "");
    EXPECT_NE(complaint([&] { variables({"HAMDEL_WAFFLES=1"}); }).find("HAMDEL_WAFFLES"),
              std::string::npos);
}

TEST(Configuration, WrongValuesAreRefusedWithTheirName) {
    auto refused = [](const char* name, const char* value) {
        return complaint([&] { configure({{name, value}}, {}); });
    };
    EXPECT_NE(refused("port", "70000").find("--port"), std::string::npos);
    EXPECT_NE(refused("port", "80x"), "");
    EXPECT_NE(refused("limits.header_time", "soon"), "");
    EXPECT_NE(refused("behind_proxy", "maybe"), "");
    EXPECT_NE(refused("log_level", "loud"), "");
    EXPECT_NE(refused("metrics.token", "too-short"), "");
    EXPECT_EQ(refused("metrics.token", "long-enough-to-keep"), "");
    EXPECT_NE(refused("tls.key", "key.pem").find("belong together"), std::string::npos);
    File broken("port = = 1");
    EXPECT_NE(complaint([&] { read_file(broken.path()); }).find("line 1"), std::string::npos);
}

TEST(Configuration, LinksNameWhereTheServerIsReached) {
    Configuration made = configure({{"port", "8081"}, {"address", "0.0.0.0"}}, {});
    EXPECT_EQ(made.link_to("/setup"), "http://localhost:8081/setup");
    made = configure({{"public_url", "https://help.asiab.example/"}}, {});
    EXPECT_EQ(made.link_to("/setup"), "https://help.asiab.example/setup");
    EXPECT_EQ(configure({{"data", "/srv/hamdel"}}, {}).database_name(),
              "sqlite:/srv/hamdel/hamdel.db");
}

TEST(Configuration, NothingIsNearWhatIsFarFromEverything) {
    std::vector<std::string> known{"serve", "demo", "check"};
    EXPECT_EQ(nearest("sevre", known), "serve");
    EXPECT_EQ(nearest("chekc", known), "check");
    EXPECT_EQ(nearest("zzzzzzz", known), "");
}

}  // namespace
}  // namespace hamdel::app
