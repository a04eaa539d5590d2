// 285 reports and automatic answers of about 60 mail systems, with what their collectors say of
// each. The shares reached are printed and must not fall.
#include <gtest/gtest.h>

#include <cstdio>

#include "mail/automatic.h"
#include "mail/read_mail.h"
#include "tests/data.h"

namespace hamdel::mail {
namespace {

struct Portion {
    int right = 0;
    int all = 0;

    void count(bool is_right) {
        right += is_right;
        ++all;
    }
    double percent() const { return all == 0 ? 100 : 100.0 * right / all; }
};

struct Portions {
    Portion kind, hard, status, code;
};

void compare(const Json& expected, const FailedRecipient* found, Portions& shares) {
    if (expected["unsure"].boolean()) return;
    bool is_hard = *expected["hard"].boolean();
    shares.hard.count(found && found->is_hard == is_hard);
    std::string_view status = expected["status"].text();
    if (!status.empty() && !expected["status_made_up"].boolean())
        shares.status.count(found && found->status == status);
    if (std::string_view code = expected["smtp_code"].text(); !code.empty())
        shares.code.count(found && found->smtp_code == code);
}

void compare(const Json& expected, const Automatic& found, Portions& shares) {
    shares.kind.count(name_of(found.kind) == expected["class"].text());
    if (expected["class"].text() != "bounce") return;
    const Json& rows = expected["recipients"];
    for (std::size_t i = 0; i < rows.size(); ++i)
        compare(rows.at(i), i < found.recipients.size() ? &found.recipients[i] : nullptr, shares);
}

void print(const char* name, const Portions& shares) {
    std::printf("%s: class %d of %d, hard or soft %d of %d, status %d of %d, SMTP code %d of %d\n",
                name, shares.kind.right, shares.kind.all, shares.hard.right, shares.hard.all,
                shares.status.right, shares.status.all, shares.code.right, shares.code.all);
}

TEST(Bounces, AreRecognizedAsOftenAsBefore) {
    auto folder = data_folder("bounce");
    Json labels = json_of(folder / "labels.json");
    Portions all, halves[2];
    std::size_t number = 0;
    for (const std::string& file : mails_below(folder)) {
        const Json* expected = labels["files"].find(file);
        ASSERT_TRUE(expected) << file;
        Automatic found = recognize_automatic(read_mail(bytes_of(folder / file)));
        compare(*expected, found, all);
        compare(*expected, found, halves[number++ % 2]);
    }
    print("half read for rules", halves[0]);
    print("other half", halves[1]);
    print("all", all);
    EXPECT_EQ(all.kind.all, 285);
    EXPECT_GE(all.kind.percent(), 99);
    EXPECT_GE(all.hard.percent(), 96);
    EXPECT_GE(all.status.percent(), 99);
    for (const Portions& half : halves) {
        EXPECT_GE(half.hard.percent(), 95);
        EXPECT_GE(half.status.percent(), 95);
    }
}

TEST(Bounces, OrdinaryMailsAreNone) {
    Json negatives = json_of(data_folder("bounce") / "negatives.json");
    ASSERT_EQ(negatives["files"].size(), 13u);
    for (const Json& file : *negatives["files"].array()) {
        Mail mail = read_mail(bytes_of(data_folder("robust") / file.text()));
        EXPECT_EQ(recognize_automatic(mail).kind, AutomaticKind::none) << file.text();
    }
}

TEST(Bounces, ReportsOfTheRobustMailsSayWhatIsExpected) {
    auto folder = data_folder("robust");
    Json expectations = json_of(folder / "expected.json");
    int compared = 0;
    for (const auto& [file, expected] : *expectations["files"].object()) {
        const Json* bounced = expected.find("bounced");
        if (!bounced) continue;
        Automatic found = recognize_automatic(read_mail(bytes_of(folder / file)));
        ASSERT_EQ(found.kind, AutomaticKind::bounce) << file;
        ASSERT_FALSE(found.recipients.empty()) << file;
        const FailedRecipient& one = found.recipients.front();
        EXPECT_EQ(one.action == "failed", *bounced->boolean()) << file;
        if (expected.find("recipient")) {
            EXPECT_EQ(one.address, expected["recipient"].text());
        }
        if (expected.find("status")) {
            EXPECT_EQ(one.status, expected["status"].text());
        }
        ++compared;
    }
    EXPECT_EQ(compared, 5);
}

}  // namespace
}  // namespace hamdel::mail
