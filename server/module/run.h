// Sends a call through the lanes of the store and turns whatever happens into an answer.
#pragma once

#include <functional>
#include <memory>

#include "module/call.h"
#include "storage/store.h"

namespace hamdel {

// `done` is called once, on a thread of the store, when the answer is true: for a write, durable.
void run(Store& store, std::shared_ptr<Call> call, std::function<void(Output)> done);

Answer run_now(Store& store, std::shared_ptr<Call> call);

}  // namespace hamdel
