// The load of one visitor is bounded; others do not feel it.
#include "visit.h"

namespace hamdel::chat {
namespace {

class Load : public Visit {
  protected:
    Browser visitor = arrives();

    Load() { set("messages_a_minute", 3); }
    void expect_too_many(const Answered& answered, std::string_view code) {
        expect_refused(answered, 429, code);
        int wait = std::atoi(std::string(answered.header("Retry-After")).c_str());
        EXPECT_GE(wait, 1);
        EXPECT_LE(wait, 60);
    }
};
HAMDEL_BOTH_ENGINES(Load);

TEST_P(Load, messages_a_minute_are_bounded) {
    std::string id = conversation(visitor);
    says(visitor, "دو", id);
    expect_status(says(visitor, "سه", id), 201);
    Answered refused = says(visitor, "چهار", id);
    expect_too_many(refused, "too_many_messages");
    expect_status(says(arrives(), "من کس دیگری هستم"), 201);
    EXPECT_EQ(messages(visitor, id).size(), 3u);
    int wait = std::atoi(std::string(refused.header("Retry-After")).c_str());
    world().clock().forward(seconds(wait));
    expect_status(says(visitor, "چهار", id), 201);
}

TEST_P(Load, refused_words_do_not_lengthen_the_wait) {
    std::string id = conversation(visitor);
    for (int i = 0; i < 10; ++i)
        says(visitor, "باز", id);
    world().clock().forward(minutes(1));
    for (int i = 0; i < 3; ++i)
        expect_status(says(visitor, "باز", id), 201);
    expect_too_many(says(visitor, "باز", id), "too_many_messages");
}

TEST_P(Load, bytes_a_minute_are_bounded) {
    for (int i = 0; i < 4; ++i)
        expect_status(upload(visitor, 25 << 20), 201);
    expect_too_many(upload(visitor, 1), "too_many_bytes");
    world().clock().forward(minutes(1));
    expect_status(upload(visitor, 1), 201);
}

}  // namespace
}  // namespace hamdel::chat
