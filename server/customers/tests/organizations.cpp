#include "customers/organizations.h"

#include "fold_older.h"
#include "shop.h"

namespace hamdel::customers {
namespace {

class Organizations : public Shop {
  protected:
    Reply make(std::string_view body) { return post(sara, "/organizations", body); }
    std::string make_named(const std::string& name) {
        Reply made = make(R"({"name": ")" + name + R"("})");
        EXPECT_EQ(made.status, 201) << to_text(made.body);
        return made.id();
    }
    std::string names_of(const std::string& query) {
        std::string out;
        Reply list = get(vida, "/organizations" + query);
        for (const Json& one : *list.body["data"].array())
            out += (out.empty() ? "" : ", ") + std::string(one["name"].text());
        return out;
    }
    std::int64_t count_of(const std::string& id) {
        return get(vida, "/organizations/" + id).body["customer_count"].number();
    }
    // What the worker does in its own time.
    void fold_all() {
        storage::WorkerSpec worker = fold_older_customers();
        while (write([&](Write& tx) { return worker.claim(tx, tx.now()) != nullptr; })) {
        }
    }
};
HAMDEL_BOTH_ENGINES(Organizations);

TEST_P(Organizations, one_is_made_changed_and_shown) {
    Reply made = make(R"({"name": " کافه  لمیز ", "domains": ["https://www.Lamiz.example/menu"],
                          "notes": "صبح‌ها پاسخ می‌دهند."})");
    ASSERT_EQ(made.status, 201) << to_text(made.body);
    EXPECT_EQ(made.body["name"].text(), "کافه لمیز");
    EXPECT_EQ(to_text(made.body["domains"]), R"(["lamiz.example"])");
    std::string path = "/organizations/" + made.id();
    EXPECT_EQ(get(vida, path).body, made.body);
    Reply changed = ask(sara, "PATCH", path, R"({"domains": [], "notes": ""})");
    ASSERT_EQ(changed.status, 200) << to_text(changed.body);
    EXPECT_EQ(changed.body["name"].text(), "کافه لمیز");
    EXPECT_TRUE(changed.body["notes"].is_null());
    EXPECT_EQ(changed.body["domains"].size(), 0u);
    EXPECT_EQ(get(vida, path).body, changed.body);
    EXPECT_EQ(make(R"({"name": "دالان", "domains": ["lamiz.example"]})").status, 201)
        << "a domain that was given up is free";
    EXPECT_EQ(world().events("organization.created").size(), 2u);
}

TEST_P(Organizations, what_cannot_be_is_refused_at_its_field) {
    make(R"({"name": "کافه لمیز", "domains": ["lamiz.example"]})");
    EXPECT_EQ(make(R"({"name": " "})").wrong(), "name: required");
    Reply same = make(R"({"name": "كافه لميز"})");
    EXPECT_EQ(same.status, 409);
    EXPECT_EQ(same.code(), "name_taken");
    EXPECT_EQ(make(R"({"name": "دالان", "domains": ["dalan"]})").wrong(),
              "domains[0]: malformed_domain");
    EXPECT_EQ(make(R"({"name": "دالان", "domains": ["dalan.example", "GMAIL.com"]})").wrong(),
              "domains[1]: public_domain");
    EXPECT_EQ(make(R"({"name": "دالان", "domains": ["info@lamiz.example"]})").wrong(),
              "domains[0]: domain_taken");
    EXPECT_EQ(names_of(""), "کافه لمیز") << "nothing half made";
    EXPECT_EQ(post(vida, "/organizations", R"({"name": "دالان"})").status, 403);
}

TEST_P(Organizations, stay_in_their_workspace) {
    std::string id = make_named("کافه لمیز");
    EXPECT_EQ(get(neighbour, "/organizations/" + id).status, 404);
    EXPECT_EQ(ask(neighbour, "PATCH", "/organizations/" + id, R"({"notes": "x"})").status, 404);
    EXPECT_EQ(ask(neighbour, "DELETE", "/organizations/" + id, "").status, 404);
    EXPECT_EQ(get(neighbour, "/organizations/" + id + "/suggestions").status, 404);
    EXPECT_EQ(get(neighbour, "/organizations").body["data"].size(), 0u);
    EXPECT_EQ(post(neighbour, "/organizations", R"({"name": "کافه لمیز"})").status, 201);
}

TEST_P(Organizations, a_customer_names_one_however_it_is_spelled) {
    std::string negar = add("نگار", {IdentityType::phone, "09121234567"});
    std::string zahra = add("زهرا", {IdentityType::phone, "09121234568"});
    Reply first = change(sara, negar, R"({"organization": "کافه لمیز"})");
    std::string id(first.body["organization_id"].text());
    EXPECT_FALSE(id.empty()) << to_text(first.body);
    Reply second = change(sara, zahra, R"({"organization": "كافه لميز"})");
    EXPECT_EQ(second.body["organization_id"].text(), id);
    EXPECT_EQ(second.body["organization"].text(), "کافه لمیز");
    EXPECT_EQ(count_of(id), 2);
    EXPECT_EQ(get(vida, "/customers?organization_id=" + id).body["data"].size(), 2u);
    EXPECT_TRUE(change(sara, zahra, R"({"organization": ""})").body["organization_id"].is_null());
    EXPECT_EQ(count_of(id), 1);
    change(sara, negar, R"({"organization": "کافه دالان"})");
    EXPECT_EQ(count_of(id), 0);
    EXPECT_EQ(names_of("?sort=customers"), "کافه دالان, کافه لمیز");
}

TEST_P(Organizations, a_new_name_is_its_customers_new_name) {
    std::string negar = add("نگار", {IdentityType::phone, "09121234567"});
    Reply joined = change(sara, negar, R"({"organization": "کافه لمیز"})");
    std::string id(joined.body["organization_id"].text());
    ask(sara, "PATCH", "/organizations/" + id, R"({"name": "قهوه‌خانهٔ دالان"})");
    EXPECT_EQ(get(vida, "/customers/" + negar).body["organization"].text(),
              "قهوه‌خانهٔ دالان");
    fold_all();
    EXPECT_EQ(get(vida, "/customers?organization=قهوه").body["data"].size(), 1u);
    EXPECT_EQ(get(vida, "/customers?organization=کافه").body["data"].size(), 0u);
    EXPECT_EQ(get(vida, "/customers?q=دالان").body["data"].size(), 1u);
    EXPECT_EQ(get(vida, "/customers?q=لمیز").body["data"].size(), 0u);
    EXPECT_EQ(count_of(id), 1);
}

TEST_P(Organizations, are_joined_and_left_by_hand) {
    std::string id = make_named("کافه لمیز"), other = make_named("دالان");
    std::string negar = add("نگار", {IdentityType::phone, "09121234567"});
    std::string body = R"({"customer_id": ")" + negar + R"("})";
    Reply joined = post(sara, "/organizations/" + id + "/customers", body);
    ASSERT_EQ(joined.status, 200) << to_text(joined.body);
    EXPECT_EQ(joined.body["organization_id"].text(), id);
    auto events = world().events("customer.changed");
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].payload["changes"]["organization"]["to"].text(), "کافه لمیز");
    EXPECT_EQ(post(vida, "/organizations/" + id + "/customers", body).status, 403);
    EXPECT_EQ(ask(sara, "DELETE", "/organizations/" + other + "/customers/" + negar, "").code(),
              "not_in_organization");
    Reply left = ask(sara, "DELETE", "/organizations/" + id + "/customers/" + negar, "");
    EXPECT_TRUE(left.body["organization"].is_null());
    EXPECT_EQ(count_of(id), 0);
}

TEST_P(Organizations, mail_domains_suggest_who_belongs) {
    std::string id = make(R"({"name": "کافه لمیز", "domains": ["lamiz.example"]})").id();
    std::string negar = add("نگار", {IdentityType::email, "negar@LAMIZ.example"});
    std::string zahra = add("زهرا", {IdentityType::email, "zahra@gmail.com"});
    Reply told = get(vida, "/organizations/" + id + "/suggestions");
    ASSERT_EQ(told.body["data"].size(), 1u) << to_text(told.body);
    EXPECT_EQ(told.body["data"].at(0)["id"].text(), negar);
    auto suggested = [&](const std::string& customer) {
        return get(vida, "/customers/" + customer + "/organization_suggestions").body["data"];
    };
    ASSERT_EQ(suggested(negar).size(), 1u);
    EXPECT_EQ(suggested(negar).at(0)["id"].text(), id);
    EXPECT_EQ(suggested(zahra).size(), 0u);
    change(sara, negar, R"({"organization": "کافه لمیز"})");
    EXPECT_EQ(suggested(negar).size(), 0u);
    EXPECT_EQ(get(vida, "/organizations/" + id + "/suggestions").body["data"].size(), 0u);
}

TEST_P(Organizations, one_with_customers_goes_only_when_they_may_leave_it) {
    std::string negar = add("نگار", {IdentityType::phone, "09121234567"});
    Reply joined = change(sara, negar, R"({"organization": "کافه لمیز"})");
    std::string path = "/organizations/" + std::string(joined.body["organization_id"].text());
    EXPECT_EQ(ask(sara, "DELETE", path, "").code(), "organization_in_use");
    EXPECT_EQ(get(vida, path).status, 200);
    EXPECT_EQ(ask(vida, "DELETE", path + "?with_customers=true", "").status, 403);
    EXPECT_EQ(ask(sara, "DELETE", path + "?with_customers=true", "").status, 204);
    EXPECT_EQ(get(vida, path).status, 404);
    Reply stays = get(vida, "/customers/" + negar);
    EXPECT_TRUE(stays.body["organization"].is_null());
    EXPECT_TRUE(stays.body["organization_id"].is_null());
    fold_all();
    EXPECT_EQ(get(vida, "/customers?q=لمیز").body["data"].size(), 0u);
    EXPECT_EQ(get(vida, "/customers?q=نگار").body["data"].size(), 1u);
    EXPECT_EQ(ask(sara, "DELETE", "/organizations/" + make_named("دالان"), "").status, 204);
}

TEST_P(Organizations, are_found_by_words_as_they_are_spelled) {
    make(R"({"name": "کافه هفت‌خوان", "domains": ["haftkhan.example"]})");
    make_named("کافه کتاب برگ");
    make_named("Rösterei Nordlicht");
    for (const char* typed :
         {"هفت‌خوان", "هفتخوان", "كافه هفت", "haftkh", "haftkhan.example"})
        EXPECT_EQ(names_of("?q=" + std::string(typed)), "کافه هفت‌خوان") << typed;
    EXPECT_EQ(names_of("?q=rosterei"), "Rösterei Nordlicht");
    EXPECT_EQ(names_of("?q=nord%20rös"), "Rösterei Nordlicht");
    EXPECT_EQ(names_of("?q=کافه"), "کافه کتاب برگ, کافه هفت‌خوان");
    EXPECT_EQ(names_of("?q=کافه%20دالان"), "");
    EXPECT_EQ(names_of("?q=%20"),
              "کافه کتاب برگ, کافه هفت‌خوان, Rösterei Nordlicht");
}

TEST_P(Organizations, the_list_has_pages_in_every_order) {
    for (int at = 0; at < 5; ++at)
        make_named("کافه " + std::to_string(at));
    for (const char* sort : {"name", "customers", "newest"}) {
        std::set<std::string> seen;
        std::string next = "/organizations?page[size]=2&sort=" + std::string(sort);
        int pages = 0;
        while (!next.empty()) {
            Reply page = get(sara, next);
            ASSERT_EQ(page.status, 200) << to_text(page.body);
            for (const Json& one : *page.body["data"].array())
                seen.insert(std::string(one["id"].text()));
            next = page.body["links"]["next"].text();
            if (!next.empty()) next = next.substr(std::string("/api/v1").size());
            ++pages;
        }
        EXPECT_EQ(seen.size(), 5u) << sort;
        EXPECT_EQ(pages, 3) << sort;
    }
    EXPECT_EQ(names_of("?sort=newest&page[size]=1"), "کافه 4");
}

TEST_P(Organizations, count_who_was_merged_once) {
    std::string negar = add("نگار", {IdentityType::phone, "09121234567"});
    std::string twin = add("نگار ا.", {IdentityType::email, "negar@example.com"});
    change(sara, negar, R"({"organization": "کافه لمیز"})");
    Reply joined = change(sara, twin, R"({"organization": "کافه لمیز"})");
    std::string id(joined.body["organization_id"].text());
    EXPECT_EQ(count_of(id), 2);
    post(sara, "/customers/" + negar + "/merge", R"({"other_id": ")" + twin + R"("})");
    EXPECT_EQ(count_of(id), 1);
    Reply merges = get(sara, "/customers/" + negar + "/merges");
    std::string merge(merges.body["data"].at(0)["id"].text());
    post(sara, "/customers/" + negar + "/merges/" + merge + "/undo", "");
    EXPECT_EQ(count_of(id), 2);
}

TEST_P(Organizations, who_comes_into_a_customer_brings_the_organization) {
    std::string negar = add("نگار", {IdentityType::phone, "09121234567"});
    std::string twin = add("نگار ا.", {IdentityType::email, "negar@example.com"});
    Reply joined = change(sara, twin, R"({"organization": "کافه لمیز"})");
    std::string id(joined.body["organization_id"].text());
    Reply one = post(sara, "/customers/" + negar + "/merge", R"({"other_id": ")" + twin + R"("})");
    EXPECT_EQ(one.body["organization_id"].text(), id);
    EXPECT_EQ(count_of(id), 1);
    Reply merges = get(sara, "/customers/" + negar + "/merges");
    std::string merge(merges.body["data"].at(0)["id"].text());
    Reply alone = post(sara, "/customers/" + negar + "/merges/" + merge + "/undo", "");
    EXPECT_TRUE(alone.body["organization_id"].is_null());
    EXPECT_EQ(count_of(id), 1);
}

TEST_P(Organizations, customers_from_before_come_into_theirs) {
    std::string negar = add("نگار", {IdentityType::phone, "09121234567"});
    write([&](Write& tx) {
        tx.run("update customer set organization = 'کافه لمیز', is_folded = 0");
    });
    EXPECT_EQ(get(vida, "/customers/" + negar).body["organization"].text(), "کافه لمیز");
    fold_all();
    EXPECT_EQ(names_of(""), "کافه لمیز");
    Reply shown = get(vida, "/customers/" + negar);
    EXPECT_EQ(count_of(std::string(shown.body["organization_id"].text())), 1);
    EXPECT_EQ(get(vida, "/customers?q=لمیز").body["data"].size(), 1u);
}

TEST_P(Organizations, screens_are_told_of_every_change) {
    std::string id = make_named("کافه لمیز");
    ask(sara, "DELETE", "/organizations/" + id, "");
    auto told = frames();
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told[0].type, "organization.changed");
    EXPECT_EQ(told[1].type, "organization.removed");
    for (const auto& frame : told)
        EXPECT_NE(frame.data.find(id), std::string::npos) << frame.data;
}

}  // namespace
}  // namespace hamdel::customers
