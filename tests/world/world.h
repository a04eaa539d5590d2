// The world of a test: a store on one engine, a clock that stands still, the routes of the given
// modules and the named cast, all signed in. Calls go the same way as those of HTTP and live
// frames.
//
//   class Snoozing : public world::Test { … };       world().call(sara, "POST", "/api/v1/…", body)
//   HAMDEL_BOTH_ENGINES(Snoozing);
//   TEST_P(Snoozing, hides_until_the_time) { … }
#pragma once

#include <memory>

#include "module/table.h"
#include "storage/store.h"
#include "world/both_engines.h"
#include "world/cast.h"
#include "world/clock.h"
#include "world/reply.h"

namespace hamdel::world {

struct Options {
    // Modules above accounts, whose migrations and routes the world has as well, from the lowest.
    std::vector<const Module*> modules = {};
    bool with_cast = true;
};

class World {
  public:
    explicit World(Engine engine, const Options& options = {});

    Store& store() { return *store_; }
    FixedClock& clock() { return *clock_; }
    const RouteTable& routes() const { return *routes_; }
    const Cast& cast() const { return cast_; }
    const Person& person(std::string_view who) const;
    std::string id_of(std::string_view who) const { return to_string(person(who).id); }
    // The actor of someone of the cast, as the door would give it.
    Actor actor(std::string_view who);

    // As someone of the cast, with cookie and CSRF token; `path` may have a query. Names of headers
    // in lower case.
    Reply call(std::string_view who, std::string_view method, std::string_view path,
               const Json& body = {}, std::vector<Header> headers = {});
    // With exactly these headers.
    Reply call_with(std::vector<Header> headers, std::string_view method, std::string_view path,
                    const Json& body = {});
    // A file as the edge hands it over: stored already, under a hash of nothing but "a".
    Reply upload(std::vector<Header> headers, std::string_view path, std::int64_t size,
                 std::string_view type = "image/png");
    // The whole request as the edge would build it.
    Reply send(Request request);
    // As the edge builds it, before any headers.
    static Request request(std::string_view method, std::string_view path, const Json& body = {});

    // The cookie and CSRF token of someone of the cast.
    std::vector<Header> credentials(std::string_view who);

    // Events of the workspace of the cast with this type, oldest first.
    std::vector<EventRow> events(std::string_view type);

  private:
    void sign_in(std::string_view who);

    std::shared_ptr<FixedClock> clock_;
    std::unique_ptr<RouteTable> routes_;
    std::unique_ptr<Store> store_;
    Cast cast_;
    std::map<std::string, std::vector<Header>, std::less<>> credentials_;
};

// A fixture with a world of its own on the engine under test.
class Test : public ::testing::TestWithParam<Engine> {
  protected:
    explicit Test(const Options& options = {}) : world_(GetParam(), options) {}
    World& world() { return world_; }
    Reply call(std::string_view who, std::string_view method, std::string_view path,
               const Json& body = {}, std::vector<Header> headers = {}) {
        return world_.call(who, method, path, body, std::move(headers));
    }
    // One value out of the data.
    template <class T, class... A>
    T value(std::string_view sql, const A&... arguments) {
        return world_.store().read_now([&](Read& tx) { return tx.value<T>(sql, arguments...); });
    }

  private:
    World world_;
};

}  // namespace hamdel::world
