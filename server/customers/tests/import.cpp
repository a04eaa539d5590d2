#include "customers/import_customers.h"

#include <filesystem>

#include "importing/import.h"
#include "shop.h"
#include "storage/timer.h"

namespace hamdel::customers {
namespace {

using world::mina;

class Importing : public Shop {
  protected:
    ~Importing() override { std::filesystem::remove_all(folder); }

    // A file as an agent brings it; the import's id.
    std::string bring(std::string_view bytes, std::string_view who = sara) {
        storage::BlobName blob = blobs.put(bytes);
        Request asking =
            world::World::request("POST", "/api/v1/customer_imports?name=customers.csv");
        asking.headers = world().credentials(who);
        asking.upload_hash = blob.hash;
        asking.upload_size = blob.size;
        Reply made{world().send(std::move(asking))};
        EXPECT_EQ(made.status, 201) << to_text(made.body);
        return made.id();
    }
    void work() {
        storage::WorkerSpec spec = import_customers(world().store(), blobs);
        storage::Workers workers(world().store(), {&spec, 1});
        workers.run_until_idle();
    }
    Reply show(const std::string& id) { return get(sara, "/customer_imports/" + id); }
    Reply start(const std::string& id, std::string_view meanings, std::string_view known = "fill") {
        return post(sara, "/customer_imports/" + id + "/start",
                    R"({"meanings": )" + std::string(meanings) + R"(, "known": ")" +
                        std::string(known) + "\"}");
    }
    // Brought, started with these meanings, and worked on to the end.
    Reply import(std::string_view bytes, std::string_view meanings,
                 std::string_view known = "fill") {
        std::string id = bring(bytes);
        work();
        Reply started = start(id, meanings, known);
        EXPECT_EQ(started.status, 200) << to_text(started.body);
        work();
        return show(id);
    }
    std::string counts(const Reply& one) {
        std::string out;
        for (const char* name : {"made", "changed", "same", "refused"})
            out += (out.empty() ? "" : " ") + std::to_string(one.body[name].number());
        return out;
    }
    Json problems(const Reply& one) {
        return get(sara, "/customer_imports/" + one.id() + "/problems").body["data"];
    }

    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("hamdel-import-" + std::to_string(getpid()));
    storage::Blobs blobs{folder};
};
HAMDEL_BOTH_ENGINES(Importing);

TEST_P(Importing, looks_first_and_guesses_what_columns_mean) {
    post(mina, "/customer_attributes", R"({"key": "cups", "type": "number", "label_fa": "فنجان"})");
    std::string id = bring("\xEF\xBB\xBF\nنام,شماره تماس,فنجان,چیز دیگر\nنگار,09121234567,۳,x\n");
    EXPECT_EQ(show(id).body["state"].text(), "looking");
    work();
    Reply one = show(id);
    EXPECT_EQ(one.body["state"].text(), "ready");
    EXPECT_EQ(to_text(one.body["meanings"]), R"(["name","phone","attributes.cups",""])");
    EXPECT_EQ(one.body["sample"].size(), 1u);
    EXPECT_EQ(get(sara, "/customers").body["data"].size(), 0u) << "nothing is taken yet";
    // Read otherwise, it is looked at again.
    EXPECT_EQ(post(sara, "/customer_imports/" + id + "/read",
                   R"({"encoding": "utf-8", "delimiter": "tab"})")
                  .status,
              200);
    work();
    EXPECT_EQ(show(id).body["columns"].size(), 1u);
}

TEST_P(Importing, makes_finds_and_fills) {
    std::string known = add("نگار", {IdentityType::phone, "09121234567"});
    Reply one = import(
        "n,p,o,e\n"
        "نگار احمدی,0098 912 123 4567,کافه لمیز,negar@Example.com\n"
        "رضا,۰۹۱۲۷۶۵۴۳۲۱; 09127654322,,\n"
        "رضا,09127654321,,\n",
        R"(["name", "phone", "organization", "email"])");
    EXPECT_EQ(one.body["state"].text(), "done");
    EXPECT_EQ(counts(one), "1 1 1 0") << to_text(problems(one));
    Json negar = get(sara, "/customers/" + known).body;
    EXPECT_EQ(negar["name"].text(), "نگار") << "what is known stays";
    EXPECT_EQ(negar["organization"].text(), "کافه لمیز");
    Reply cafe = get(sara, "/organizations/" + std::string(negar["organization_id"].text()));
    EXPECT_EQ(cafe.body["customer_count"], Json(1)) << "the organization was made for it";
    EXPECT_EQ(holder(IdentityType::email, "negar@example.com"), known);
    EXPECT_EQ(holder(IdentityType::phone, "09127654322"),
              holder(IdentityType::phone, "09127654321"));
    auto history = get(sara, "/customers/" + known + "/history").body["data"];
    EXPECT_EQ(history.at(0)["actor"]["name"].text(), agent.name) << "who started it did it";
}

TEST_P(Importing, replaces_or_skips_when_asked) {
    std::string known = add("نگار", {IdentityType::phone, "09121234567"});
    std::string file = "n,p,t\nNegar,09121234567,کلیدی\n";
    EXPECT_EQ(counts(import(file, R"(["name", "phone", "tier"])", "skip")), "0 0 1 0");
    EXPECT_EQ(get(sara, "/customers/" + known).body["name"].text(), "نگار");
    EXPECT_EQ(counts(import(file, R"(["name", "phone", "tier"])", "replace")), "0 1 0 0");
    EXPECT_EQ(get(sara, "/customers/" + known).body["name"].text(), "Negar");
    EXPECT_EQ(get(sara, "/customers/" + known).body["tier"].text(), "key");
    EXPECT_EQ(counts(import(file, R"(["name", "phone", "tier"])", "replace")), "0 0 1 0")
        << "the same file again changes nothing";
}

TEST_P(Importing, tells_which_rows_were_not_taken_and_takes_the_others) {
    add("الف", {IdentityType::email, "a@example.com"});
    add("ب", {IdentityType::phone, "09121111111"});
    Reply one = import(
        "n,e,p,c\n"
        "یک,nonsense,,\n"
        "دو,a@example.com,09121111111,\n"
        ",,,IR\n"
        "\n"
        "سه,,,Atlantis\n"
        "چهار,,,ایران,زیادی\n"
        "پنج,\"x\n"
        "شش,six@example.com,,iran\n",
        R"(["name", "email", "phone", "country"])");
    EXPECT_EQ(counts(one), "1 0 0 6") << to_text(problems(one));
    std::string told;
    Json all = problems(one);
    for (const Json& problem : *all.array())
        told += std::to_string(problem["row"].number()) + " " +
                std::string(problem["field"].text()) + ":" + std::string(problem["code"].text()) +
                "\n";
    EXPECT_EQ(told,
              "2 email:malformed_email\n3 phone:of_another_customer\n4 name:required\n"
              "6 country:malformed_country\n7 :too_many_cells\n8 :broken_row\n");
    EXPECT_EQ(problems(one).at(0)["cells"].at(0).text(), "یک");
    Reply found = get(sara, "/customers?q=six@example.com");
    EXPECT_EQ(found.body["data"].at(0)["country"].text(), "IR");
}

TEST_P(Importing, keeps_formulas_and_strange_letters_as_text) {
    Reply one = import(
        "n,p\n"
        "\"=HYPERLINK(\"\"http://x\"\")\",'+989121234567\n"
        "\u202Eنگار 👩🏽‍🌾\u202C,09127654321\n",
        R"(["name", "phone"])");
    EXPECT_EQ(counts(one), "2 0 0 0") << to_text(problems(one));
    std::string formula = holder(IdentityType::phone, "09121234567");
    EXPECT_EQ(get(sara, "/customers/" + formula).body["name"].text(), "=HYPERLINK(\"http://x\")");
    std::string farmer = holder(IdentityType::phone, "09127654321");
    std::string name(get(sara, "/customers/" + farmer).body["name"].text());
    EXPECT_NE(name.find("👩🏽‍🌾"), std::string::npos);
}

TEST_P(Importing, takes_every_row_once_whatever_stops_it) {
    std::string file = "n,p\n";
    for (int row = 0; row < 120; ++row)
        file += "مشتری " + std::to_string(row) + ",0912" + std::to_string(1000000 + row) + "\n";
    std::string id = bring(file);
    work();
    start(id, R"(["name", "phone"])");
    // Somebody else claims it and dies: when the lease has run out it goes on where it was.
    storage::WorkerSpec spec = import_customers(world().store(), blobs);
    write([&](Write& tx) { EXPECT_TRUE(spec.claim(tx, tx.now() + seconds(60))); });
    work();
    EXPECT_EQ(show(id).body["row_count"].number(), 0);
    world().clock().forward(seconds(61));
    // One who was slow and is late finds that the place has moved.
    auto late = write([&](Write& tx) { return spec.claim(tx, tx.now()); });
    work();
    EXPECT_EQ(show(id).body["state"].text(), "done");
    spec.perform(late.get());
    EXPECT_EQ(counts(show(id)), "120 0 0 0");
    EXPECT_EQ(value<std::int64_t>("select count(*) from customer"), 120);
}

TEST_P(Importing, stops_and_forgets) {
    std::string id = bring("n\nنگار\n");
    work();
    EXPECT_EQ(post(sara, "/customer_imports/" + id + "/stop", "").body["state"].text(), "stopped");
    EXPECT_EQ(start(id, R"(["name"])").code(), "import_not_ready");
    EXPECT_EQ(post(sara, "/customer_imports/" + bring("n\nرضا\n") + "/stop", "").status, 200);
    std::string unused = bring("n\nسارا\n");
    work();
    world().clock().forward(days(8));
    storage::Timers timers(world().store(), module().timers);
    timers.run_until_idle();
    EXPECT_EQ(show(unused).body["state"].text(), "stopped");
    work();
    EXPECT_EQ(get(sara, "/customers").body["data"].size(), 0u);
}

TEST_P(Importing, says_what_is_no_file_of_rows) {
    std::string sheet = bring(std::string("PK\x03\x04\0\0\0", 7));
    std::string alone = bring("n,p\n");
    work();
    EXPECT_EQ(show(sheet).body["failure"].text(), "not_text");
    EXPECT_EQ(show(alone).body["failure"].text(), "no_rows");
    std::string gone = bring("n\nx\n");
    std::filesystem::remove_all(folder);
    work();
    EXPECT_EQ(show(gone).body["failure"].text(), "unreadable");
}

TEST_P(Importing, is_for_who_may_edit_and_columns_must_name_somebody) {
    std::string id = bring("n,o\nx,y\n");
    work();
    EXPECT_EQ(start(id, R"(["", "organization"])").wrong(), "meanings: nobody_named");
    EXPECT_EQ(start(id, R"(["name", "size"])").wrong(), "meanings[1]: unknown_value");
    EXPECT_EQ(start(id, R"(["name", "name"])").wrong(), "meanings[1]: meant_twice");
    EXPECT_EQ(start(id, R"(["name"])").wrong(), "meanings: wrong_number_of_columns");
    EXPECT_EQ(get(vida, "/customer_imports/" + id).status, 403);
    EXPECT_EQ(get(neighbour, "/customer_imports/" + id).status, 404);
    EXPECT_EQ(get(neighbour, "/customer_imports").body["data"].size(), 0u);
    EXPECT_EQ(get(sara, "/customer_imports").body["data"].size(), 1u);
}

}  // namespace
}  // namespace hamdel::customers
