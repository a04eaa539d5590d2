// Who asks, where the connection must know before the route's function runs.
#pragma once

#include "house.h"
#include "module/permission.h"
#include "net.h"

namespace hamdel::edge {

struct Admitted {
    std::optional<Actor> actor;
    std::exception_ptr refusal;
};

struct AdmittedLive {
    Hearer hearer;
    std::exception_ptr refusal;
};

// Before an upload's bytes are taken: refused too when the actor may not.
Task<Admitted> admit(Io& io, Store& store, const Door& door, const Permission& may,
                     Request request);

// Before a live screen or a poll is opened.
Task<AdmittedLive> admit_live(Io& io, House& house, const Door& door, Request request,
                              Watched words);

}  // namespace hamdel::edge
