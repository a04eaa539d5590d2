// Workspaces, agents, teams, roles, sessions, keys, settings, audit: the module as app lists it.
#pragma once

#include "module/module.h"

namespace hamdel::accounts {

extern const Module accounts_module;

}  // namespace hamdel::accounts
