#include "shop.h"

namespace hamdel::customers {
namespace {

std::string names_of(const Reply& list) {
    std::string out;
    for (const Json& customer : *list.body["data"].array())
        (out += out.empty() ? "" : " ") += customer["name"].text();
    return out;
}

TEST_P(Shop, the_newest_seen_come_first) {
    std::string first = add("الف", {IdentityType::phone, "09121111111"});
    world().clock().forward(minutes(1));
    add("ب", {IdentityType::phone, "09122222222"});
    world().clock().forward(minutes(1));
    add("پ", {IdentityType::phone, "09123333333"});
    EXPECT_EQ(names_of(get(vida, "/customers")), "پ ب الف");
    world().clock().forward(minutes(1));
    write([&](Write& tx) { saw_customer(tx, shop(), *parse_id<CustomerNoun>(first)); });
    EXPECT_EQ(names_of(get(vida, "/customers")), "الف پ ب");
}

TEST_P(Shop, pages_follow_each_other_without_gap_or_repeat) {
    // All at one moment: the place in the list must not depend on time alone.
    for (char name = 'a'; name <= 'g'; ++name)
        add(std::string(1, name), {IdentityType::telegram, std::string(1, name) + "_account"});
    std::string seen, next = "/customers?page[size]=3";
    std::vector<std::size_t> sizes;
    while (!next.empty()) {
        Reply page = get(sara, next);
        ASSERT_EQ(page.status, 200) << to_text(page.body);
        sizes.push_back(page.body["data"].size());
        (seen += seen.empty() ? "" : " ") += names_of(page);
        EXPECT_EQ(page.body["data"].at(0)["identities"].size(), 1u);
        EXPECT_EQ(page.body["meta"]["has_more"], Json(!page.body["links"]["next"].is_null()));
        next = page.body["links"]["next"].text();
        if (!next.empty()) next = next.substr(std::string("/api/v1").size());
    }
    EXPECT_EQ(seen, "g f e d c b a");
    EXPECT_EQ(sizes, (std::vector<std::size_t>{3, 3, 1}));
}

TEST_P(Shop, a_page_is_bounded_and_its_cursor_ours) {
    EXPECT_EQ(get(sara, "/customers?page[size]=101").wrong(), "page[size]: too_big");
    EXPECT_EQ(get(sara, "/customers?page[size]=0").wrong(), "page[size]: too_small");
    EXPECT_EQ(get(sara, "/customers?page[after]=%21%21").wrong(), "page[after]: malformed_cursor");
}

TEST_P(Shop, persian_names_are_found_however_they_are_typed) {
    add("علی کریمی", {IdentityType::email, "ali@example.com"});
    add("می‌نا رحیمی", {IdentityType::email, "mina@example.com"});
    for (std::string_view typed : {"علی", "علي", "كريمي", "کریم", "علی کریمی"})
        EXPECT_EQ(names_of(get(sara, "/customers?q=" + std::string(typed))), "علی کریمی") << typed;
    EXPECT_EQ(names_of(get(sara, "/customers?q=مینا")), "می‌نا رحیمی");
    EXPECT_EQ(names_of(get(sara, "/customers?q=زهرا")), "");
}

TEST_P(Shop, identities_are_found_in_every_written_form) {
    add("نگار", {IdentityType::phone, "09121234567"});
    add("زهرا", {IdentityType::email, "zahra@example.com"});
    for (std::string_view typed :
         {"09121234567", "0912123", "+989121234567", "00989121234567", "۰۹۱۲ ۱۲۳ ۴۵۶۷", "98912"})
        EXPECT_EQ(names_of(get(sara, "/customers?q=" + std::string(typed))), "نگار") << typed;
    for (std::string_view typed : {"zahra@example.com", "zahra@EXAMPLE.com", "zahr"})
        EXPECT_EQ(names_of(get(sara, "/customers?q=" + std::string(typed))), "زهرا") << typed;
}

TEST_P(Shop, a_search_follows_every_change) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    change(sara, id, R"({"name": "زهرا"})");
    EXPECT_EQ(names_of(get(sara, "/customers?q=نگار")), "");
    EXPECT_EQ(names_of(get(sara, "/customers?q=زهرا")), "زهرا");
    Json added = post(sara, "/customers/" + id + "/identities",
                      R"({"type": "email", "value": "zahra@example.com"})")
                     .body;
    EXPECT_EQ(names_of(get(sara, "/customers?q=zahra")), "زهرا");
    remove(sara, added, 1);
    EXPECT_EQ(names_of(get(sara, "/customers?q=zahra")), "");
}

TEST_P(Shop, a_search_stays_in_its_workspace_and_has_pages) {
    for (int i = 0; i < 5; ++i)
        add("نگار " + std::to_string(i), {IdentityType::app_user, std::to_string(i)});
    EXPECT_EQ(get(neighbour, "/customers?q=نگار").body["data"].size(), 0u);
    std::set<std::string> seen;
    std::string next = "/customers?q=نگار&page[size]=2";
    int pages = 0;
    while (!next.empty()) {
        Reply page = get(sara, next);
        ASSERT_EQ(page.status, 200) << to_text(page.body);
        for (const Json& customer : *page.body["data"].array())
            seen.insert(std::string(customer["id"].text()));
        next = page.body["links"]["next"].text();
        if (!next.empty()) next = next.substr(std::string("/api/v1").size());
        ++pages;
    }
    EXPECT_EQ(seen.size(), 5u);
    EXPECT_EQ(pages, 3);
}

TEST_P(Shop, a_blank_search_is_the_list) {
    add("نگار", {IdentityType::phone, "09121234567"});
    EXPECT_EQ(names_of(get(sara, "/customers?q=%20")), "نگار");
}

}  // namespace
}  // namespace hamdel::customers
