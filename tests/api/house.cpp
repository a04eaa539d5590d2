#include "house.h"

#include "answers/module.h"
#include "channels/chat/create.h"
#include "channels/chat/module.h"
#include "channels/email/module.h"
#include "conversations/ids.h"
#include "conversations/module.h"
#include "customers/module.h"
#include "module/openapi.h"
#include "module/run.h"
#include "notifications/module.h"
#include "world/path.h"

namespace hamdel::api {
namespace {

// "cnv" of "cnv_01h2…"; empty for a text that is no id.
std::string_view prefix_of(std::string_view text) {
    bool is_id = text.size() == 17 && text[3] == '_';
    return is_id ? text.substr(0, 3) : std::string_view();
}

}  // namespace

House::House()
    : world::Test({.modules = {&customers::module(), &conversations::module(), &answers::module(),
                               &notifications::module(), &chat::module(), &email::module()}}),
      document_(openapi(world().routes(), "test")),
      operations_(operations_of(document_)) {
    std::string key, foreign_key;
    world().store().write_now([&](Write& tx) {
        key = chat::create_chat(tx, world().cast().shop, {.name = "سایت"});
        foreign_key = chat::create_chat(tx, world().cast().next_door, {.name = "همسایه"});
    });
    furnish(world::parviz, key, visitor_token_, shop_);
    furnish(world::neighbour, foreign_key, foreign_token_, next_door_);
    tables_ = tables();
}

Json House::must(std::string_view who, std::string_view method, const std::string& path,
                 const Json& body) {
    world::Reply reply = call(who, method, "/api/v1" + path, body);
    EXPECT_LT(reply.status, 300) << method << ' ' << path << ' ' << reply;
    return reply.body;
}

void House::take_ids(const Json& shown, Ids& ids) {
    if (auto prefix = prefix_of(shown.text()); !prefix.empty())
        ids.try_emplace(std::string(prefix), shown.text());
    if (const Json::Array* items = shown.array())
        for (const Json& item : *items)
            take_ids(item, ids);
    if (const Json::Object* members = shown.object())
        for (const Json::Member& member : *members)
            take_ids(member.second, ids);
}

// One of everything; the first of a noun is the one that calls will name.
void House::furnish(std::string_view owner, const std::string& key, std::string& token, Ids& ids) {
    world::Reply opened =
        world().call_with({}, "POST", "/visitor/v1/sessions", Json::object({{"channel", key}}));
    ASSERT_EQ(opened.status, 201) << opened;
    token = opened["token"].text();
    world::Reply said =
        world().call_with({{"authorization", "Bearer " + token}}, "POST", "/visitor/v1/messages",
                          Json::object({{"body", "سلام"}, {"client_id", "1"}}));
    ASSERT_EQ(said.status, 201) << said;
    std::string id(said["conversation"]["id"].text());
    Json note = must(owner, "POST", "/conversations/" + id + "/messages",
                     Json::object({{"direction", "note"}, {"body", "یادداشت"}}));
    take_ids(note["message"]["id"], ids);
    take_ids(note, ids);
    take_ids(said.body, ids);
    take_ids(must(owner, "POST", "/conversations/" + id + "/scheduled_messages",
                  Json::object({{"body", "بعداً"}, {"undo_seconds", 60}})),
             ids);
    Json named = Json::object({{"name", "نام"}});
    Json role =
        Json::object({{"name", "نقش"}, {"permissions", Json::array({"conversations:read"})}});
    Json customer = note["conversation"]["customer"]["id"];
    auto another = [&] {
        Json first = Json::object({{"body", "یکی دیگر"}, {"direction", "incoming"}});
        Json whose = Json::object({{"id", customer}});
        return must(owner, "POST", "/conversations",
                    Json::object({{"customer", whose}, {"message", first}}))["id"];
    };
    Json into = another();
    take_ids(must(owner, "POST", "/conversations/" + std::string(another().text()) + "/merge",
                  Json::object({{"into", into}})),
             ids);
    take_ids(must(owner, "POST", "/teams", Json::object({{"name", "گروه"}, {"icon", "wrench"}})),
             ids);
    take_ids(must(owner, "POST", "/roles", role), ids);
    take_ids(must(owner, "POST", "/tags", named), ids);
    take_ids(must(owner, "POST", "/answers", Json::object({{"title", "نام"}, {"body", "متن"}})),
             ids);
    take_ids(must(owner, "POST", "/saved_views",
                  Json::object({{"name", "نما"}, {"filter", Json(Json::Object{})}})),
             ids);
    take_ids(
        must(owner, "POST", "/api_keys",
             Json::object({{"name", "کلید"}, {"scopes", Json::array({"conversations:read"})}})),
        ids);
    take_ids(
        must(owner, "POST", "/customers/" + std::string(customer.text()) + "/identities",
             Json::object({{"type", "email"}, {"value", std::string(owner) + "@example.com"}})),
        ids);
    take_ids(must(owner, "POST", "/customers/" + std::string(customer.text()) + "/notes",
                  Json::object({{"body", "یادداشت"}})),
             ids);
    world().store().write_now([&](Write& tx) {
        tx.run("insert into notification values (?, ?, ?, ?, 'woken', null, null, '', 1, ?, null)",
               tx.new_id<conversations::ConversationId>(), world().person(owner).workspace,
               world().person(owner).id, parse_id<conversations::ConversationNoun>(id), tx.now());
    });
    take_ids(must(owner, "GET", "/notifications")["data"].at(0)["id"], ids);
    world().store().write_now([&](Write& tx) {
        tx.run(
            "insert into mail (id, workspace_id, channel_id, direction, kind, mail_id, from_name, "
            "from_address, to_list, cc_list, subject, message_id, joined_by, earlier, has_html, "
            "left_out, warnings, raw_hash, raw_size, at) select ?, m.workspace_id, c.channel_id, "
            "'in', 'message', '', '', 'a@example.com', '[]', '[]', '', m.id, 'started', '', 1, 0, "
            "'[]', ?, 1, ? from message m join conversation c on c.id = m.conversation_id "
            "where c.id = ? order by m.id limit 1",
            tx.new_id<conversations::ConversationId>(), std::string(64, 'a'), tx.now(),
            parse_id<conversations::ConversationNoun>(id));
    });
    take_ids(must(owner, "GET", "/conversations/" + id + "/mails"), ids);
    take_ids(must(owner, "POST", "/push_subscriptions",
                  Json::object({{"endpoint", "https://push.example/" + std::string(owner)},
                                {"p256dh", std::string(a_browsers_key)},
                                {"auth", std::string(a_browsers_secret)}})),
             ids);
    take_ids(must(owner, "POST", "/customer_attributes",
                  Json::object({{"key", "cups"}, {"type", "number"}, {"label_fa", "فنجان"}})),
             ids);
    take_ids(must(owner, "POST", "/organizations", named), ids);
    take_ids(must(owner, "POST", "/customers/" + std::string(customer.text()) + "/products", named),
             ids);
    std::string stays(must(owner, "POST", "/customers", named)["id"].text());
    Json goes = must(owner, "POST", "/customers", named)["id"];
    must(owner, "POST", "/customers/" + stays + "/merge", Json::object({{"other_id", goes}}));
    take_ids(must(owner, "GET", "/customers/" + stays + "/merges"), ids);
    for (const char* path : {"/attachments?name=a.png", "/customer_imports?name=a.csv"}) {
        Request upload = world::World::request("POST", std::string("/api/v1") + path);
        upload.headers = world().credentials(owner);
        upload.upload_hash = std::string(64, 'a');
        upload.upload_size = 3;
        take_ids(world().send(std::move(upload)).body, ids);
    }
    for (const char* path : {"/me/sessions", "/agents", "/teams", "/roles", "/api_keys",
                             "/chat_channels", "/audit_entries"})
        take_ids(must(owner, "GET", path), ids);
    take_ids(must(owner, "GET", "/customers/" + std::string(customer.text())), ids);
}

IdOf House::of(const Ids& ids) {
    return [&ids](std::string_view prefix) {
        auto found = ids.find(prefix);
        EXPECT_NE(found, ids.end()) << "the house has no " << prefix;
        return found == ids.end() ? std::string(prefix) + "_0000000000001" : found->second;
    };
}

Samples House::nowhere() const {
    return {document_,
            [](std::string_view prefix) { return std::string(prefix) + "_0000000000001"; }};
}

Request House::request(const Operation& operation, const Samples& samples) const {
    std::string path = operation.path;
    std::string query;
    for (const Parameter& one : operation.parameters) {
        std::string word = one.in_path || one.required ? samples.word(one) : "";
        if (one.in_path)
            path.replace(path.find("{" + one.name + "}"), one.name.size() + 2, word);
        else if (one.required)
            query += (query.empty() ? "?" : "&") + one.name + "=" + word;
    }
    Json body;
    if (!operation.body.is_null()) body = samples.good(operation.body, "");
    Request out = world::World::request(operation.method, path + query, body);
    if (operation.takes_upload) {
        out.upload_hash = std::string(64, 'c');
        out.upload_size = 3;
    }
    return out;
}

std::vector<Header> House::credentials(std::string_view who) {
    if (who == visitor) return {{"authorization", "Bearer " + visitor_token_}};
    return world().credentials(who);
}

Answer House::send(Request asking, std::vector<Header> credentials) {
    asking.headers.insert(asking.headers.end(), credentials.begin(), credentials.end());
    std::string allowed;
    const Route* route = world().routes().find(asking, allowed);
    if (!route) {
        Refusal nothing(Problem::not_found, "no_such_path");
        return problem_answer(nothing, asking.request_id);
    }
    return run_now(world().store(), std::make_shared<Call>(*route, std::move(asking)));
}

void House::expect_problem(const Answer& answer) {
    ASSERT_GE(answer.status, 400) << answer.body;
    ASSERT_LT(answer.status, 500) << answer.body;
    EXPECT_EQ(answer.type, "application/problem+json");
    Json told = parse_json(answer.body);
    EXPECT_EQ(told["status"].number(), answer.status);
    EXPECT_FALSE(told["code"].text().empty()) << answer.body;
    EXPECT_FALSE(told["title"].text().empty()) << answer.body;
    EXPECT_EQ(told["request_id"].text(), "req_test") << answer.body;
}

std::vector<std::string> House::tables() {
    return world().store().read_now([](Read& tx) {
        return tx.all<std::string>(
            tx.is_postgres() ? "select tablename::text from pg_tables where schemaname = 'public'"
                             : "select name from sqlite_master where type = 'table' "
                               "and name not like 'search%' and name not like 'sqlite%'");
    });
}

std::map<std::string, std::int64_t> House::rows() {
    return world().store().read_now([&](Read& tx) {
        std::map<std::string, std::int64_t> out;
        for (const std::string& table : tables_)
            out[table] = tx.value<std::int64_t>("select count(*) from " + table);
        return out;
    });
}

}  // namespace hamdel::api
