#include "customers/products.h"

#include "shop.h"

namespace hamdel::customers {
namespace {

class Products : public Shop {
  protected:
    std::string negar = add("نگار", {IdentityType::phone, "09121234567"});
    std::string path = "/customers/" + negar + "/products";

    Reply own(std::string_view body) { return post(sara, path, body); }
    Reply bring(std::string_view body) { return post(sara, "/customer_products", body); }
    std::string names_of(const std::string& customer) {
        std::string out;
        Reply list = get(vida, "/customers/" + customer + "/products");
        for (const Json& one : *list.body["data"].array())
            out += (out.empty() ? "" : ", ") + std::string(one["name"].text());
        return out;
    }
    std::size_t found(const std::string& words) {
        return get(vida, "/customers?q=" + words).body["data"].size();
    }
};
HAMDEL_BOTH_ENGINES(Products);

TEST_P(Products, are_kept_with_serial_and_warranty) {
    Reply made = own(R"({"name": " آسیاب  دُنا ۶۴ ", "serial": "DN64-2102-0101",
                         "bought_on": "۲۰۲۵/۰۶/۰۱", "warranty_until": "2026-12-01"})");
    ASSERT_EQ(made.status, 201) << to_text(made.body);
    EXPECT_EQ(made.body["name"].text(), "آسیاب دُنا ۶۴");
    EXPECT_EQ(made.body["bought_on"].text(), "2025-06-01");
    own(R"({"name": "کتری نسیم", "bought_on": "2026-01-01"})");
    EXPECT_EQ(names_of(negar), "کتری نسیم, آسیاب دُنا ۶۴") << "the last bought first";
    Reply changed = ask(sara, "PATCH", path + "/" + made.id(),
                        R"({"warranty_until": "", "serial": "DN64-2102-0102"})");
    ASSERT_EQ(changed.status, 200) << to_text(changed.body);
    EXPECT_TRUE(changed.body["warranty_until"].is_null());
    EXPECT_EQ(changed.body["bought_on"].text(), "2025-06-01");
    EXPECT_EQ(ask(sara, "DELETE", path + "/" + made.id(), "").status, 204);
    EXPECT_EQ(names_of(negar), "کتری نسیم");
    Reply history = get(vida, "/customers/" + negar + "/history");
    EXPECT_EQ(history.body["data"].at(0)["type"].text(), "customer.product_removed");
    const Json& change = history.body["data"].at(1);
    EXPECT_EQ(change["type"].text(), "customer.product_changed");
    EXPECT_EQ(change["data"]["changes"]["serial"]["to"].text(), "DN64-2102-0102");
}

TEST_P(Products, what_cannot_be_is_refused_at_its_field) {
    EXPECT_EQ(own(R"({"name": " "})").wrong(), "name: required");
    EXPECT_EQ(own(R"({"name": "x", "bought_on": "2025-02-30"})").wrong(),
              "bought_on: malformed_date");
    EXPECT_EQ(
        own(R"({"name": "x", "bought_on": "2025-02-02", "warranty_until": "2025-02-01"})").wrong(),
        "warranty_until: before_purchase");
    Reply first = own(R"({"name": "x", "serial": "BM58 2210"})");
    EXPECT_EQ(own(R"({"name": "y", "serial": "bm58-2210"})").code(), "serial_taken");
    EXPECT_EQ(ask(sara, "PATCH", path + "/" + first.id(), R"({"serial": "bm582210"})").status, 200)
        << "its own serial, spelled in another way";
    EXPECT_EQ(names_of(negar), "x");
}

TEST_P(Products, are_for_those_who_may_and_stay_in_their_workspace) {
    Reply made = own(R"({"name": "آسیاب"})");
    std::string other = add("زهرا", {IdentityType::phone, "09121234568"});
    EXPECT_EQ(post(vida, path, R"({"name": "x"})").status, 403);
    EXPECT_EQ(get(neighbour, path).status, 404);
    EXPECT_EQ(ask(neighbour, "PATCH", path + "/" + made.id(), R"({"name": "x"})").status, 404);
    EXPECT_EQ(ask(sara, "DELETE", "/customers/" + other + "/products/" + made.id(), "").status,
              404);
    EXPECT_EQ(ask(neighbour, "DELETE", path + "/" + made.id(), "").status, 404);
}

TEST_P(Products, a_serial_finds_its_owner) {
    Reply made = own(R"({"name": "اسپرسوساز", "serial": "BM58-2210-0417"})");
    for (const char* typed : {"BM58-2210-0417", "bm5822100417", "BM58", "BM۵۸-۲۲۱۰"})
        EXPECT_EQ(found(typed), 1u) << typed;
    ask(sara, "PATCH", path + "/" + made.id(), R"({"serial": "XK11"})");
    EXPECT_EQ(found("BM58"), 0u);
    EXPECT_EQ(found("xk11"), 1u);
    ask(sara, "DELETE", path + "/" + made.id(), "");
    EXPECT_EQ(found("xk11"), 0u);
    EXPECT_EQ(found("نگار"), 1u);
}

TEST_P(Products, brought_twice_are_there_once) {
    std::string zahra = add("زهرا", {IdentityType::email, "zahra@example.com"});
    std::string_view two = R"({"products": [
        {"reference": "A1", "identity": {"type": "phone", "value": "0912 123 4567"},
         "name": "آسیاب", "serial": "S1", "warranty_until": "2027-01-01"},
        {"reference": "A2", "identity": {"type": "email", "value": "zahra@EXAMPLE.com"},
         "name": "کتری"}]})";
    Reply first = bring(two);
    ASSERT_EQ(first.status, 200) << to_text(first.body);
    EXPECT_EQ(to_text(first.body), R"({"made":2,"changed":0,"same":0})");
    EXPECT_EQ(to_text(bring(two).body), R"({"made":0,"changed":0,"same":2})");
    EXPECT_EQ(names_of(negar), "آسیاب");
    EXPECT_EQ(names_of(zahra), "کتری");
    Reply changed = bring(R"({"products": [{"reference": "A1", "customer_id": ")" + negar +
                          R"(", "name": "آسیاب دُنا", "serial": "S1"}]})");
    EXPECT_EQ(to_text(changed.body), R"({"made":0,"changed":1,"same":0})");
    EXPECT_EQ(names_of(negar), "آسیاب دُنا");
    // Sold on: the same thing has another owner.
    bring(R"({"products": [{"reference": "A1", "customer_id": ")" + zahra +
          R"(", "name": "آسیاب دُنا", "serial": "S1"}]})");
    EXPECT_EQ(names_of(negar), "");
    EXPECT_EQ(get(vida, "/customers?q=S1").body["data"].at(0)["id"].text(), zahra);
}

TEST_P(Products, one_that_is_refused_refuses_all_that_were_brought) {
    auto of_nobody = bring(R"({"products": [
        {"reference": "A1", "identity": {"type": "phone", "value": "09121234567"}, "name": "x"},
        {"reference": "A2", "identity": {"type": "phone", "value": "09120000000"}, "name": "y"}]})");
    EXPECT_EQ(of_nobody.wrong(), "products[1].identity.value: unknown_customer");
    EXPECT_EQ(names_of(negar), "") << "nothing is half brought";
    EXPECT_EQ(bring(R"({"products": []})").wrong(), "products: required");
    EXPECT_EQ(bring(R"({"products": [{"reference": "A1", "name": "x"}]})").wrong(),
              "products[0].customer_id: required");
    EXPECT_EQ(bring(R"({"products": [{"reference": " ", "name": "x", "customer_id": ")" + negar +
                    R"("}]})")
                  .wrong(),
              "products[0].reference: required");
    EXPECT_EQ(post(neighbour, "/customer_products",
                   R"({"products": [{"reference": "A1", "name": "x", "customer_id": ")" + negar +
                       R"("}]})")
                  .wrong(),
              "products[0].customer_id: unknown_customer");
    EXPECT_EQ(post(vida, "/customer_products", R"({"products": []})").status, 403);
}

TEST_P(Products, go_with_who_is_merged_and_come_back) {
    std::string twin = add("نگار ا.", {IdentityType::email, "negar@example.com"});
    own(R"({"name": "آسیاب", "serial": "S1"})");
    post(sara, "/customers/" + twin + "/products", R"({"name": "کتری", "serial": "S2"})");
    post(sara, "/customers/" + negar + "/merge", R"({"other_id": ")" + twin + R"("})");
    EXPECT_EQ(names_of(negar), "کتری, آسیاب");
    EXPECT_EQ(get(vida, "/customers?q=S2").body["data"].at(0)["id"].text(), negar);
    Reply merges = get(sara, "/customers/" + negar + "/merges");
    std::string merge(merges.body["data"].at(0)["id"].text());
    post(sara, "/customers/" + negar + "/merges/" + merge + "/undo", "");
    EXPECT_EQ(names_of(negar), "آسیاب");
    EXPECT_EQ(names_of(twin), "کتری");
    EXPECT_EQ(get(vida, "/customers?q=S2").body["data"].at(0)["id"].text(), twin);
}

}  // namespace
}  // namespace hamdel::customers
