#include "kernel/log.h"

#include <gtest/gtest.h>

#include "kernel/time.h"

namespace hamdel {
namespace {

std::string logged(void (*act)()) {
    testing::internal::CaptureStderr();
    act();
    return testing::internal::GetCapturedStderr();
}

TEST(Log, WritesOneObjectALine) {
    std::string line =
        logged([] { log::warning("cup_broken", Json::object({{"cup", "a\nb"}, {"count", 2}})); });
    ASSERT_EQ(line.find('\n'), line.size() - 1) << line;
    Json read = parse_json(line);
    EXPECT_EQ(read["level"].text(), "warning");
    EXPECT_EQ(read["event"].text(), "cup_broken");
    EXPECT_EQ(read["cup"].text(), "a\nb");
    EXPECT_EQ(read["count"].number(), 2);
    EXPECT_TRUE(parse_iso(read["time"].text()));
}

TEST(Log, IsSilentBelowItsLevel) {
    log::set_level(log::Level::error);
    std::string quiet = logged([] { log::warning("cup_broken"); });
    std::string loud = logged([] { log::error("shelf_broken"); });
    log::set_level(log::Level::info);
    EXPECT_EQ(quiet, "");
    EXPECT_NE(loud.find("shelf_broken"), std::string::npos);
}

}  // namespace
}  // namespace hamdel
