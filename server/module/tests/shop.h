// A small module of cups for the tests of routes, and a shop that calls it on a fresh store.
#pragma once

#include "module/table.h"
#include "world/clock.h"
#include "world/engines.h"
#include "world/reply.h"

namespace hamdel::shop {

// Knows the tokens "keeper", who may add cups, and "guest", who may only look.
extern const Door door;  // /shop/v1
extern const Module module;

struct Asked {
    std::string token = "keeper";
    std::string key = {};  // for Idempotency-Key
    std::vector<std::pair<std::string, std::string>> query = {};
};

class Shop : public ::testing::TestWithParam<world::Engine> {
  protected:
    world::Reply call(Method method, std::string path, std::string body = {}, Asked asked = {});
    world::Reply add(std::string body, Asked asked = {}) {
        return call(Method::post, "/shop/v1/cups", std::move(body), std::move(asked));
    }
    std::int64_t cups();
    Store& store() { return *store_; }
    world::FixedClock& clock() { return *clock_; }

  private:
    world::TestDatabase database_{GetParam()};
    std::shared_ptr<world::FixedClock> clock_ =
        std::make_shared<world::FixedClock>(Instant{1'800'000'000'000});
    std::unique_ptr<Store> store_ = database_.open(clock_, module.migrations);
    const Module* modules_[1] = {&module};
    RouteTable table_{modules_};
};

inline std::string engine_name(const ::testing::TestParamInfo<world::Engine>& info) {
    return info.param == world::Engine::sqlite ? "sqlite" : "postgres";
}

}  // namespace hamdel::shop
