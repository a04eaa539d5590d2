// Makes a suite of tests run on each engine:
//   HAMDEL_BOTH_ENGINES(Snoozing);
//   TEST_P(Snoozing, hides_until_the_time) { … }
#pragma once

#include <gtest/gtest.h>

#include "world/engines.h"

namespace hamdel::world {

inline std::string engine_name(const ::testing::TestParamInfo<Engine>& info) {
    return info.param == Engine::sqlite ? "sqlite" : "postgres";
}

}  // namespace hamdel::world

#define HAMDEL_BOTH_ENGINES(Suite)                                                             \
    INSTANTIATE_TEST_SUITE_P(                                                                  \
        Engines, Suite,                                                                        \
        ::testing::Values(::hamdel::world::Engine::sqlite, ::hamdel::world::Engine::postgres), \
        ::hamdel::world::engine_name)
