// When the office is open, and what a visitor is told of the wait.
#include "visit.h"

namespace hamdel::chat {
namespace {

Json time_of_week(std::string_view day, std::string_view opens, std::string_view closes) {
    return Json::object({{"day", day}, {"opens", opens}, {"closes", closes}});
}

class Office : public Visit {
  protected:
    // Saturday to Wednesday 9 to 17, Thursday 9 to 13, in Tehran: +03:30.
    Json week() {
        Json out{Json::Array{}};
        for (const char* day : {"saturday", "sunday", "monday", "tuesday", "wednesday"})
            out.push(time_of_week(day, "09:00", "17:00"));
        out.push(time_of_week("thursday", "09:00", "13:00"));
        return out;
    }
    Json told_at(std::string_view iso) {
        world().clock().set(*parse_iso(iso));
        return open()["channel"];
    }
    void SetUp() override { expect_status(set("office_hours", week()), 200); }
};
HAMDEL_BOTH_ENGINES(Office);

TEST_P(Office, is_open_by_the_workspaces_own_clock) {
    Json early = told_at("2026-11-22T05:29:00Z");  // Sunday, 8:59 in Tehran
    EXPECT_EQ(early["open"], Json(false));
    EXPECT_EQ(early["changes_at"].text(), "2026-11-22T05:30:00.000Z");
    Json open_now = told_at("2026-11-22T05:30:00Z");
    EXPECT_EQ(open_now["open"], Json(true));
    EXPECT_EQ(open_now["changes_at"].text(), "2026-11-22T13:30:00.000Z");
    EXPECT_EQ(told_at("2026-11-22T13:30:00Z")["open"], Json(false));
}

TEST_P(Office, the_weekend_passes_until_saturday) {
    Json weekend = told_at("2026-11-26T10:00:00Z");  // Thursday, 13:30
    EXPECT_EQ(weekend["open"], Json(false));
    EXPECT_EQ(weekend["changes_at"].text(), "2026-11-28T05:30:00.000Z");
}

TEST_P(Office, a_closed_date_is_none) {
    expect_status(set("closed_dates", Json::array({"2026-11-22", "2026-11-23"})), 200);
    Json holiday = told_at("2026-11-22T08:00:00Z");
    EXPECT_EQ(holiday["open"], Json(false));
    EXPECT_EQ(holiday["changes_at"].text(), "2026-11-24T05:30:00.000Z");
}

TEST_P(Office, without_hours_it_never_closes) {
    expect_status(set("office_hours", Json(Json::Array{})), 200);
    Json any = told_at("2026-11-27T22:00:00Z");
    EXPECT_EQ(any["open"], Json(true));
    EXPECT_TRUE(any["changes_at"].is_null());
}

TEST_P(Office, hours_that_cannot_be_are_refused) {
    auto only = [&](Json one) { return set("office_hours", Json::array({std::move(one)})); };
    expect_wrong(only(time_of_week("friday", "9:00", "17:00")), "settings.office_hours[0].opens",
                 "malformed_clock");
    expect_wrong(only(time_of_week("friday", "09:00", "24:01")), "settings.office_hours[0].closes",
                 "malformed_clock");
    expect_wrong(only(time_of_week("friday", "17:00", "17:00")), "settings.office_hours[0].closes",
                 "not_later");
    expect_wrong(only(time_of_week("jomeh", "09:00", "17:00")), "settings.office_hours[0].day",
                 "unknown_value");
    expect_wrong(set("office_hours", Json::array({time_of_week("friday", "09:00", "13:00"),
                                                  time_of_week("friday", "12:00", "17:00")})),
                 "settings.office_hours[1].opens", "overlaps");
    expect_wrong(set("closed_dates", Json::array({"2026-02-30"})), "settings.closed_dates[0]",
                 "malformed_date");
    expect_status(only(time_of_week("friday", "00:00", "24:00")), 200);
}

class ExpectedReply : public Visit {
  protected:
    // A conversation that was answered after so long.
    void answered_after(Span wait) {
        std::string id = conversation(arrives());
        world().clock().forward(wait);
        answers(sara, id, "بله");
    }
    Json told() {
        world().clock().forward(minutes(16));
        return open()["channel"];
    }
};
HAMDEL_BOTH_ENGINES(ExpectedReply);

TEST_P(ExpectedReply, is_what_was_configured_until_enough_is_measured) {
    set("reply_minutes", 15);
    set("reply_words", "تا شب پاسخ می‌دهیم.");
    for (int i = 0; i < 9; ++i)
        answered_after(minutes(2));
    EXPECT_EQ(told()["reply_minutes"].number(), 15);
    EXPECT_EQ(told()["reply_words"].text(), "تا شب پاسخ می‌دهیم.");
    answered_after(minutes(2));
    Json measured = told();
    EXPECT_EQ(measured["reply_minutes"].number(), 2);
    EXPECT_TRUE(measured["reply_words"].is_null());
}

TEST_P(ExpectedReply, is_what_three_of_four_had_not_the_luckiest) {
    for (int i = 0; i < 6; ++i)
        answered_after(minutes(1));
    for (int i = 0; i < 4; ++i)
        answered_after(minutes(30));
    EXPECT_EQ(told()["reply_minutes"].number(), 30);
}

TEST_P(ExpectedReply, those_who_still_wait_count_as_well) {
    for (int i = 0; i < 10; ++i)
        answered_after(minutes(1));
    for (int i = 0; i < 5; ++i)
        conversation(arrives());
    EXPECT_TRUE(told()["reply_minutes"].is_null());
}

TEST_P(ExpectedReply, what_came_while_closed_and_what_is_long_ago_do_not) {
    for (int i = 0; i < 10; ++i)
        answered_after(minutes(1));
    EXPECT_EQ(told()["reply_minutes"].number(), 1);
    world().clock().forward(days(15));
    EXPECT_TRUE(told()["reply_minutes"].is_null());
    set("office_hours", Json::array({time_of_week("friday", "03:00", "03:01")}));
    for (int i = 0; i < 10; ++i)
        answered_after(minutes(1));
    EXPECT_TRUE(told()["reply_minutes"].is_null());
}

}  // namespace
}  // namespace hamdel::chat
