#include "tests/shop.h"

#include "module/page.h"
#include "module/record.h"
#include "module/run.h"

namespace hamdel::shop {
namespace {

Actor by_token(Read&, const Request& request) {
    std::string_view token = request.bearer();
    if (token == "keeper")
        return {.workspace = {1},
                .type = ActorType::agent,
                .id = 7,
                .name = "Mina",
                .permissions = {"cups:add"}};
    if (token == "guest") return {.workspace = {1}, .type = ActorType::customer, .id = 8};
    throw Refusal(Problem::unauthenticated, "not_signed_in");
}

}  // namespace

constinit const Door door{.name = "shop", .prefix = "/shop/v1", .authenticate = by_token};

// Named, because a route takes its word from the compiler's name of its function.
namespace cups {

constexpr Permission may_look{"", &door};
constexpr Permission may_add{"cups:add", &door};
constexpr Permission anyone{"", &door, true};

struct CupNoun {
    static constexpr std::string_view prefix = "cup";
};

struct Cup {
    Id<CupNoun> id;
    std::string name;

    static constexpr std::string_view shape_name = "Cup";
    static constexpr auto fields =
        shape::fields(shape::field("id", &Cup::id), shape::field("name", &Cup::name));
};

struct NewCup {
    std::string name;
    std::string engraved;  // prepared: what stands on the cup
    std::string lettering;

    static constexpr auto fields =
        shape::fields(shape::body("name", &NewCup::name, "On the cup.", shape::up_to(5)));

    void was_read() { lettering = "«" + name + "»"; }
};

struct Added {
    static constexpr std::string_view type = "cup.added";
    std::string name;
    static constexpr auto fields = shape::fields(shape::field("name", &Added::name));
};

void engrave(Read& tx, const Actor& who, NewCup& in) {
    if (in.name == "odd") throw Refusal(Problem::conflict, "not_engraved");
    std::int64_t there = tx.value<std::int64_t>("select count(*) from cup");
    in.engraved = in.lettering + " by " + who.name + " after " + std::to_string(there);
}

Created<Cup> add_cup(Write& tx, const Actor& who, const NewCup& in) {
    Cup made{tx.new_id<Id<CupNoun>>(), in.engraved};
    tx.run("insert into cup (id, name) values (?, ?)", made.id, made.name);
    record(tx, who, Added{in.name});
    if (in.name == "fake") throw Refusal(Problem::conflict, "not_genuine");
    return {made};
}
constinit const Route add_route =
    post<add_cup>("/cups", may_add, "Adds a cup.").prepared_by<engrave>();

struct Empty {
    static constexpr auto fields = shape::fields();
};

Created<Cup> make_secret(Write& tx, const Actor&, const Empty&) {
    Cup made{tx.new_id<Id<CupNoun>>(), "secret"};
    tx.run("insert into cup (id, name) values (?, ?)", made.id, made.name);
    return {made};
}
constinit const Route secret_route =
    post<make_secret>("/secrets", may_add, "Shown once.").not_remembered();

void wash(Write& tx, const Actor&, const Empty&) {
    tx.run("insert into cup (id, name) values (?, ?)", tx.new_id<Id<CupNoun>>(), "washed");
}
constinit const Route wash_route = post<wash>("/washings", may_add, "Washes up.");

struct OneCup {
    Id<CupNoun> id;
    static constexpr auto fields = shape::fields(shape::path("id", &OneCup::id));
};

Cup find_cup(Read& tx, const Actor&, const OneCup& in) {
    auto found = tx.one<Cup>("select id, name from cup where id = ?", in.id);
    if (!found) throw Refusal(Problem::not_found, "cup");
    return *found;
}
constinit const Route find_route = get<find_cup>("/cups/{id}", may_look, "One cup.");

void drop_cup(Write&, const Actor&, const OneCup&) {
    throw std::runtime_error("glass under the secret table");
}
constinit const Route drop_route = del<drop_cup>("/cups/{id}", may_add, "Drops it.");

struct Picture {
    std::string name;
    Upload upload;
    static constexpr auto fields = shape::fields(shape::query("name", &Picture::name));
};

WithHeaders<Nothing> add_picture(Write& tx, const Actor&, const Picture& in) {
    auto id = tx.new_id<Id<CupNoun>>();
    tx.run("insert into cup (id, name) values (?, ?)", id, in.name);
    return {{}, {{"Location", "/shop/v1/pictures/" + to_string(id)}}};
}
constinit const Route picture_route =
    post<add_picture>("/pictures", may_add, "A picture of cups.").with_upload();

Nothing greet(Read&, const Actor& who, const Empty&) {
    if (who.type != ActorType::nobody) throw Refusal(Problem::conflict, "known");
    return {};
}
constinit const Route greet_route = get<greet>("/greeting", anyone, "Says hello.");

constexpr const Route* routes[] = {&add_route,  &secret_route,  &wash_route, &find_route,
                                   &drop_route, &picture_route, &greet_route};
constexpr storage::Migration steps[] = {
    {.name = "cups/0001", .sql = "create table cup (id bigint primary key, name text not null)"}};

}  // namespace cups

constinit const Module module{.name = "cups", .migrations = cups::steps, .routes = cups::routes};

world::Reply Shop::call(Method method, std::string path, std::string body, Asked asked) {
    Request request{.method = method,
                    .path = std::move(path),
                    .query = std::move(asked.query),
                    .body = std::move(body),
                    .request_id = "r1"};
    if (!asked.token.empty()) request.headers.push_back({"authorization", "Bearer " + asked.token});
    if (!asked.key.empty()) request.headers.push_back({"idempotency-key", asked.key});
    std::string allowed;
    const Route* route = table_.find(request, allowed);
    if (!route) throw std::logic_error("no route for " + request.path);
    Answer answer = run_now(*store_, std::make_shared<Call>(*route, std::move(request)));
    world::Reply out{.status = answer.status, .headers = answer.headers};
    if (!answer.body.empty()) out.body = parse_json(answer.body);
    return out;
}

std::int64_t Shop::cups() {
    return store().read_now(
        [](Read& tx) { return tx.value<std::int64_t>("select count(*) from cup"); });
}

}  // namespace hamdel::shop
