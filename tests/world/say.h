// The words that tests of every module use: the cast by name, what is expected of an answer, and
// waiting for what should become true.
#pragma once

#include <chrono>
#include <thread>

#include "world/world.h"

namespace hamdel::world::say {

using world::expect_refused;
using world::expect_status;
using world::expect_wrong;
using world::mina;
using world::neighbour;
using world::nobody;
using world::parviz;
using world::reza;
using world::sara;
using world::vida;
using Answered = world::Reply;

inline std::string id_in(const Json& shown) {
    return std::string(shown["id"].text());
}

// Asks again and again until it is so; fails the test after ten seconds.
template <class IsSo>
void eventually(IsSo&& is_so) {
    auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!is_so()) {
        if (std::chrono::steady_clock::now() > end) FAIL() << "it did not become so";
        std::this_thread::yield();
    }
}

}  // namespace hamdel::world::say
