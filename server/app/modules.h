// All modules of the house.
#pragma once

#include <span>
#include <vector>

#include "module/module.h"

namespace hamdel::app {

std::span<const Module* const> modules();

// What they bring, put together in their order.
std::vector<storage::Migration> all_migrations();
std::vector<storage::SubscriberSpec> all_subscribers();
std::vector<storage::TimerSpec> all_timers();
std::vector<storage::WorkerSpec> all_workers();

}  // namespace hamdel::app
