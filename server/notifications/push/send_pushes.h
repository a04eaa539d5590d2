// The worker that hands pushes to the browsers' services.
#pragma once

#include <string>

#include "net/outward.h"
#include "storage/worker.h"

namespace hamdel::notifications {

struct PushSettings {
    std::string contact;  // an https address or mailto: for a service's operator, or empty
    net::Outward outward;
};

storage::WorkerSpec send_pushes(PushSettings settings);

}  // namespace hamdel::notifications
