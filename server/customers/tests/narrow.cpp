#include "fold_older.h"
#include "shop.h"

namespace hamdel::customers {
namespace {

std::string shown(const Reply& list) {
    std::string out;
    EXPECT_EQ(list.status, 200) << to_text(list.body);
    for (const Json& customer : *list.body["data"].array())
        (out += out.empty() ? "" : " ") += customer["name"].text();
    return out;
}

TEST_P(Shop, a_list_is_narrowed_by_what_is_known) {
    std::string cafe = add("نگار", {IdentityType::phone, "09121111111"});
    std::string rude = add("بهرام", {IdentityType::phone, "09122222222"});
    add("زهرا", {IdentityType::phone, "09123333333"});
    change(sara, cafe, R"({"tier": "key", "stage": "active", "organization": "كافه لمیز",
                           "country": "ir"})");
    change(sara, rude, R"({"blocked": true, "block_reason": "ناسزا", "organization": "کارگاه"})");
    EXPECT_EQ(shown(get(vida, "/customers?tier=key")), "نگار");
    EXPECT_EQ(shown(get(vida, "/customers?stage=active")), "نگار");
    EXPECT_EQ(shown(get(vida, "/customers?country=IR")), "نگار");
    EXPECT_EQ(shown(get(vida, "/customers?blocked=true")), "بهرام");
    EXPECT_EQ(shown(get(vida, "/customers?blocked=false&sort=name")), "زهرا نگار");
    // However the organization is spelled.
    EXPECT_EQ(shown(get(vida, "/customers?organization=کافه")), "نگار");
    EXPECT_EQ(shown(get(vida, "/customers?organization=كافه ل")), "نگار");
    EXPECT_EQ(shown(get(vida, "/customers?organization=%25")), "");
    EXPECT_EQ(shown(get(vida, "/customers?q=091&tier=key")), "نگار");
    EXPECT_EQ(shown(get(neighbour, "/customers?tier=key")), "");
    EXPECT_EQ(get(vida, "/customers?tier=gold").wrong(), "tier: unknown_value");
    EXPECT_EQ(get(vida, "/customers?country=12").wrong(), "country: malformed_country");
}

TEST_P(Shop, a_list_is_narrowed_by_who_was_here) {
    std::string early = add("الف", {IdentityType::phone, "09121111111"});
    add("هیچ‌گاه", {IdentityType::phone, "09123333333"});
    write([&](Write& tx) { saw_customer(tx, shop(), *parse_id<CustomerNoun>(early)); });
    std::string now = to_iso(world().clock().now());
    EXPECT_EQ(shown(get(vida, "/customers?seen_since=" + now)), "الف");
    world().clock().forward(minutes(1));
    std::string later = to_iso(world().clock().now());
    EXPECT_EQ(shown(get(vida, "/customers?seen_since=" + later)), "");
}

TEST_P(Shop, every_order_has_pages_without_gap_or_repeat) {
    std::int64_t talks = 0;
    for (const char* name : {"ت", "الف", "پ", "ب", "ث"}) {
        auto id = *parse_id<CustomerNoun>(add(name, {IdentityType::app_user, name}));
        talks = (talks + 3) % 7;  // 3, 6, 2, 5, 1
        write([&](Write& tx) { count_conversation(tx, id, int(talks)); });
    }
    auto pages = [&](const std::string& sort) {
        std::string out, next = "/customers?sort=" + sort + "&page[size]=2";
        while (!next.empty()) {
            Reply page = get(vida, next);
            (out += out.empty() ? "" : " ") += shown(page);
            next = page.body["links"]["next"].text();
            if (!next.empty()) next = next.substr(std::string("/api/v1").size());
        }
        return out;
    };
    EXPECT_EQ(pages("name"), "الف ب پ ت ث");
    EXPECT_EQ(pages("newest"), "ث ب پ الف ت");
    EXPECT_EQ(pages("conversations"), "الف ب ت پ ث");
}

TEST_P(Shop, customers_of_before_are_folded_by_themselves) {
    add("كریم", {IdentityType::phone, "09121111111"});
    add("کریمه", {IdentityType::phone, "09122222222"});
    write([](Write& tx) {
        tx.run("update customer set folded_name = '', folded_organization = '', is_folded = 0");
    });
    storage::WorkerSpec folding = fold_older_customers();
    storage::Workers workers(world().store(), {&folding, 1});
    workers.run_until_idle();
    EXPECT_EQ(value<std::int64_t>("select count(*) from customer where is_folded = 0"), 0);
    EXPECT_EQ(shown(get(vida, "/customers?sort=name&page[size]=1")), "كریم");
}

}  // namespace
}  // namespace hamdel::customers
