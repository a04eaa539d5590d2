#include "world/world.h"

#include "accounts/accounts.h"
#include "accounts/door.h"
#include "accounts/password.h"
#include "module/run.h"
#include "world/path.h"

namespace hamdel::world {
namespace {

// Sunday, 22 November 2026, ten in the morning in Tehran.
constexpr Instant beginning{1'795'329'000'000};

std::vector<const Module*> all_modules(const Options& options) {
    std::vector<const Module*> out{&accounts::accounts_module};
    out.insert(out.end(), options.modules.begin(), options.modules.end());
    return out;
}

std::vector<storage::Migration> migrations_of(const std::vector<const Module*>& modules) {
    std::vector<storage::Migration> out;
    for (const Module* module : modules)
        out.insert(out.end(), module->migrations.begin(), module->migrations.end());
    return out;
}

// One hash for the whole program: even the cheapest takes its time.
const std::string& hash_of_all() {
    static const std::string hash = [] {
        accounts::set_password_cost({1, 8192});
        return accounts::hash_password(password_of_all);
    }();
    return hash;
}

std::string cookie_of(const Reply& reply) {
    std::string_view set = reply.header("Set-Cookie");
    return std::string(set.substr(0, set.find(';')));
}

}  // namespace

World::World(Engine engine, const Options& options)
    : clock_(std::make_shared<FixedClock>(beginning)) {
    auto modules = all_modules(options);
    routes_ = std::make_unique<RouteTable>(modules);
    store_ = open_store(engine, migrations_of(modules), clock_);
    const std::string& hash = hash_of_all();
    if (options.with_cast)
        cast_ = store_->write_now([&](Write& tx) { return settle_cast(tx, hash); });
}

const Person& World::person(std::string_view who) const {
    auto found = cast_.people.find(who);
    if (found == cast_.people.end())
        throw std::logic_error("nobody of the cast is called " + std::string(who));
    return found->second;
}

Actor World::actor(std::string_view who) {
    Request asking = request("GET", "/api/v1/session");
    asking.headers = credentials(who);
    return store_->read_now(
        [&](Read& tx) { return accounts::agent_door.authenticate(tx, asking); });
}

void World::sign_in(std::string_view who) {
    Json body = Json::object({{"email", person(who).email}, {"password", password_of_all}});
    Reply reply = call_with({}, "POST", "/api/v1/session", body);
    if (reply.status != 200)
        throw std::logic_error("the cast cannot sign in: " + to_text(reply.body));
    credentials_[std::string(who)] = {{"cookie", cookie_of(reply)},
                                      {"x-csrf-token", std::string(reply["csrf_token"].text())}};
}

std::vector<Header> World::credentials(std::string_view who) {
    if (who == nobody) return {};
    if (!credentials_.contains(who)) sign_in(who);
    return credentials_.find(who)->second;
}

Reply World::call(std::string_view who, std::string_view method, std::string_view path,
                  const Json& body, std::vector<Header> headers) {
    auto all = credentials(who);
    all.insert(all.end(), headers.begin(), headers.end());
    return call_with(std::move(all), method, path, body);
}

Reply World::call_with(std::vector<Header> headers, std::string_view method, std::string_view path,
                       const Json& body) {
    Request asking = request(method, path, body);
    asking.headers.insert(asking.headers.end(), headers.begin(), headers.end());
    return send(std::move(asking));
}

Reply World::upload(std::vector<Header> headers, std::string_view path, std::int64_t size,
                    std::string_view type) {
    Request asking = request("POST", path);
    asking.headers = std::move(headers);
    asking.headers.push_back({"content-type", std::string(type)});
    asking.upload_hash = std::string(64, 'a');
    asking.upload_size = size;
    return send(std::move(asking));
}

Request World::request(std::string_view method, std::string_view path, const Json& body) {
    Request out;
    out.method = *shape::parse_name<Method>(method);
    split_path(path, out);
    if (!body.is_null()) {
        out.body = to_text(body);
        out.headers.push_back({"content-type", "application/json"});
    }
    out.request_id = "req_test";
    out.address = "192.0.2.10";
    return out;
}

Reply World::send(Request asking) {
    std::string allowed;
    const Route* route = routes_->find(asking, allowed);
    if (!route) return {.status = allowed.empty() ? 404 : 405};
    Answer answer = run_now(*store_, std::make_shared<Call>(*route, std::move(asking)));
    Reply out{.status = answer.status, .headers = answer.headers, .blob_hash = answer.blob_hash};
    if (!answer.body.empty()) out.body = parse_json(answer.body);
    return out;
}

std::vector<EventRow> World::events(std::string_view type) {
    auto out = store_->events_after(0, 100'000);
    std::erase_if(out, [&](const EventRow& event) {
        return event.type != type || event.workspace_id != cast_.shop;
    });
    return out;
}

}  // namespace hamdel::world
