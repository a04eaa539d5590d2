#include "attributes/forget_values.h"
#include "shop.h"
#include "storage/worker.h"

namespace hamdel::customers {
namespace {

using world::mina;

std::string define(const Reply& made) {
    EXPECT_EQ(made.status, 201) << to_text(made.body);
    return made.id();
}

// One of each type.
constexpr std::string_view of_every_type[] = {
    R"({"key": "grinder", "type": "text", "label_fa": "آسیاب", "label_en": "Grinder"})",
    R"({"key": "cups", "type": "number", "label_fa": "فنجان در روز"})",
    R"({"key": "born", "type": "date", "label_fa": "تولد", "label_en": "Born"})",
    R"({"key": "cafe", "type": "yes_no", "label_fa": "کافه دارد", "label_en": "Has a café"})",
    R"({"key": "roast", "type": "choice", "label_fa": "برشت", "label_en": "Roast", "choices": [
        {"value": "light", "label_fa": "روشن", "label_en": "Light"},
        {"value": "dark", "label_fa": "تیره", "label_en": "Dark"}]})",
    R"({"key": "site", "type": "link", "label_en": "Site"})"};

TEST_P(Shop, an_administrator_defines_what_is_kept_besides) {
    for (std::string_view one : of_every_type)
        define(post(mina, "/customer_attributes", one));
    Reply list = get(vida, "/customer_attributes");
    ASSERT_EQ(list.body["data"].size(), 6u);
    EXPECT_EQ(list.body["data"].at(0)["key"].text(), "grinder");
    // A language without a label shows the other's.
    EXPECT_EQ(list.body["data"].at(1)["label_en"].text(), "فنجان در روز");
    EXPECT_EQ(get(neighbour, "/customer_attributes").body["data"].size(), 0u);
    EXPECT_EQ(post(sara, "/customer_attributes", of_every_type[0]).status, 403);
    EXPECT_EQ(post(mina, "/customer_attributes", of_every_type[0]).code(), "key_taken");
}

TEST_P(Shop, a_definition_that_cannot_be_is_refused_at_its_field) {
    auto refused = [&](std::string_view body) {
        return post(mina, "/customer_attributes", body).wrong();
    };
    EXPECT_EQ(refused(R"({"key": "Big", "type": "text", "label_fa": "x"})"), "key: malformed_key");
    EXPECT_EQ(refused(R"({"key": "a", "type": "text"})"), "label_fa: required");
    EXPECT_EQ(refused(R"({"key": "a", "type": "choice", "label_fa": "x"})"), "choices: required");
    EXPECT_EQ(refused(R"({"key": "a", "type": "choice", "label_fa": "x", "choices": [
        {"value": "b", "label_fa": "y", "label_en": ""},
        {"value": "b", "label_fa": "z", "label_en": ""}]})"),
              "choices[1].value: taken");
    EXPECT_EQ(refused(R"({"key": "a", "type": "text", "label_fa": "x", "choices": [
        {"value": "b", "label_fa": "y", "label_en": ""}]})"),
              "choices: not_a_choice");
}

TEST_P(Shop, values_are_held_to_their_type_and_all_that_is_wrong_is_told) {
    for (std::string_view one : of_every_type)
        define(post(mina, "/customer_attributes", one));
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    Reply wrong = change(sara, id, R"({"attributes": {"cups": "چند تا", "born": "2026-02-30",
        "cafe": "شاید", "roast": "سبز", "site": "javascript:alert", "what": 1,
        "grinder": 5}})");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_EQ(wrong.wrong(),
              "attributes.cups: malformed_number, attributes.born: malformed_date, "
              "attributes.cafe: wrong_type, attributes.roast: unknown_choice, "
              "attributes.site: malformed_link, attributes.what: unknown_field, "
              "attributes.grinder: wrong_type");
    EXPECT_EQ(change(sara, id, R"({"attributes": [1]})").wrong(), "attributes: wrong_type");
    EXPECT_EQ(get(sara, "/customers/" + id).body["attributes"].size(), 0u);

    // As people type it.
    Reply kept = change(sara, id, R"({"attributes": {"cups": "۱٬۲۰۰٫۵", "born": "۱۹۹۰/۰۲/۰۱",
        "cafe": "بله", "roast": "تيره", "site": "https://asiab.example/x", "grinder": " ماز ۳ "}})");
    ASSERT_EQ(kept.status, 200) << to_text(kept.body);
    const Json& values = kept.body["attributes"];
    EXPECT_EQ(*values["cups"].real(), 1200.5);
    EXPECT_EQ(values["born"].text(), "1990-02-01");
    EXPECT_EQ(values["cafe"], Json(true));
    EXPECT_EQ(values["roast"].text(), "dark");
    EXPECT_EQ(values["grinder"].text(), "ماز ۳");
    EXPECT_EQ(get(vida, "/customers?q=نگار").body["data"].at(0)["attributes"], values);
}

TEST_P(Shop, a_value_is_changed_and_taken_away_and_the_history_tells_it) {
    define(post(mina, "/customer_attributes", of_every_type[1]));
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    change(sara, id, R"({"attributes": {"cups": 3}})");
    change(sara, id, R"({"attributes": {"cups": 3}})");
    Reply gone = change(sara, id, R"({"attributes": {"cups": null}})");
    EXPECT_EQ(gone.body["attributes"].size(), 0u);
    auto events = world().events("customer.changed");
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(to_text(events[0].payload["changes"]), R"({"attributes.cups":{"from":null,"to":3}})");
    EXPECT_EQ(to_text(events[1].payload["changes"]), R"({"attributes.cups":{"from":3,"to":null}})");
}

std::string named(const Reply& list) {
    std::string out;
    EXPECT_EQ(list.status, 200) << to_text(list.body);
    for (const Json& one : *list.body["data"].array())
        (out += out.empty() ? "" : " ") += one["name"].text();
    return out;
}

TEST_P(Shop, customers_are_found_by_their_values) {
    for (std::string_view one : of_every_type)
        define(post(mina, "/customer_attributes", one));
    std::string first = add("نگار", {IdentityType::phone, "09121234567"});
    std::string second = add("زهرا", {IdentityType::phone, "09121234568"});
    change(sara, first, R"({"attributes": {"cups": 3, "born": "1990-02-01", "cafe": true,
        "roast": "dark", "grinder": "مازر كيني"}})");
    change(sara, second, R"({"attributes": {"cups": 40, "born": "2001-01-01", "roast": "light"}})");
    auto found = [&](const std::string& asked) {
        return named(get(vida, "/customers?attributes=" + asked));
    };
    EXPECT_EQ(found(R"({"roast":"dark"})"), "نگار");
    EXPECT_EQ(found(R"({"roast":"روشن"})"), "زهرا");
    EXPECT_EQ(found(R"({"cafe":true})"), "نگار");
    EXPECT_EQ(found(R"({"cups":40})"), "زهرا");
    EXPECT_EQ(found(R"({"cups":{"from":3,"to":39}})"), "نگار");
    EXPECT_EQ(found(R"({"born":{"from":"2000-01-01"}})"), "زهرا");
    EXPECT_EQ(found(R"({"grinder":"مازر ک"})"), "نگار");
    EXPECT_EQ(found(R"({"cups":{"from":1},"roast":"light"})"), "زهرا");
    EXPECT_EQ(get(vida, "/customers?attributes=nope").wrong(), "attributes: malformed_json");
    EXPECT_EQ(get(vida, R"(/customers?attributes={"x":1})").wrong(), "attributes.x: unknown_field");
    EXPECT_EQ(get(vida, R"(/customers?attributes={"roast":{"from":1}})").wrong(),
              "attributes.roast: wrong_type");
}

TEST_P(Shop, an_attribute_in_use_goes_with_its_values_or_not_at_all) {
    std::string attribute = define(post(mina, "/customer_attributes", of_every_type[4]));
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    change(sara, id, R"({"attributes": {"roast": "dark"}})");
    std::string path = "/customer_attributes/" + attribute;
    EXPECT_EQ(ask(mina, "PATCH", path, R"({"choices": [
        {"value": "light", "label_fa": "روشن", "label_en": "Light"}]})")
                  .code(),
              "choice_in_use");
    EXPECT_EQ(ask(mina, "DELETE", path, "").code(), "attribute_in_use");
    EXPECT_EQ(ask(sara, "DELETE", path + "?with_values=true", "").status, 403);
    EXPECT_EQ(ask(neighbour, "DELETE", path, "").status, 404);
    EXPECT_EQ(ask(mina, "DELETE", path + "?with_values=true", "").status, 204);
    EXPECT_EQ(get(sara, "/customers/" + id).body["attributes"].size(), 0u);
    storage::WorkerSpec forgetting = forget_values_of_gone_attributes();
    storage::Workers workers(world().store(), {&forgetting, 1});
    workers.run_until_idle();
    EXPECT_EQ(value<std::int64_t>("select count(*) from customer_value"), 0);
    EXPECT_EQ(value<std::int64_t>("select count(*) from customer_attribute_gone"), 0);
}

TEST_P(Shop, attributes_are_renamed_and_put_into_order) {
    std::string first = define(post(mina, "/customer_attributes", of_every_type[0]));
    std::string second = define(post(mina, "/customer_attributes", of_every_type[1]));
    std::string third = define(post(mina, "/customer_attributes", of_every_type[2]));
    Reply changed = ask(mina, "PATCH", "/customer_attributes/" + first,
                        R"({"label_fa": "آسیاب خانگی", "in_panel": false})");
    EXPECT_EQ(changed.body["label_fa"].text(), "آسیاب خانگی");
    EXPECT_EQ(changed.body["label_en"].text(), "Grinder");
    EXPECT_EQ(changed.body["in_panel"], Json(false));
    Reply ordered = ask(mina, "PUT", "/customer_attributes/order",
                        R"({"ids": [")" + third + R"(", ")" + first + R"("]})");
    std::string keys;
    for (const Json& one : *ordered.body["data"].array())
        keys += std::string(one["key"].text()) + " ";
    EXPECT_EQ(keys, "born grinder cups ");
}

}  // namespace
}  // namespace hamdel::customers
