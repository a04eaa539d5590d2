// The audit log: every change of settings and access, written in the function that makes the
// change. Entries are only ever added.
#pragma once

#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::accounts {

// What was touched: its id as it stands in the API, and its name at that time.
struct Subject {
    std::string id;
    std::string name;
};

// `action` is "noun.verb_past"; `details` what changed, never a secret.
void audit(Write& tx, const Actor& who, std::string_view action, const Subject& subject,
           const Json& details = {});

}  // namespace hamdel::accounts
