// What a module brings to the house. Each has one; `app/modules.cpp` lists them all.
#pragma once

#include <span>

#include "module/route.h"
#include "storage/migration.h"
#include "storage/subscriber.h"
#include "storage/timer.h"
#include "storage/worker.h"

namespace hamdel {

struct Module {
    std::string_view name;
    std::span<const storage::Migration> migrations = {};
    std::span<const Route* const> routes = {};
    std::span<const Door* const> doors = {};
    std::span<const FrameSource> frames = {};
    std::span<const WatchSource> watches = {};
    std::span<const storage::SubscriberSpec> subscribers = {};
    std::span<const storage::TimerSpec> timers = {};
    std::span<const storage::WorkerSpec> workers = {};
};

}  // namespace hamdel
